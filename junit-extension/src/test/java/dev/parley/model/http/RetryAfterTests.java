package dev.parley.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.250Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                             | 0
            ' 120 '                       | 120
            Sun, 22 Nov 2026 10:00:30 GMT | 30
            Sun, 22 Nov 2026 10:00:00 GMT | 0
            Fri, 20 Nov 2026 10:00:00 GMT | 0
            999999999999999999            | 999999999999999999
            """)
    void says_how_many_seconds_to_wait(String header, long seconds) {
        assertThat(RetryAfter.parse(header, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "2026-11-22T10:00:30Z", "Mon, 22 Nov 2026 10:00:30 GMT"})
    void that_nobody_understands_says_nothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }
}
