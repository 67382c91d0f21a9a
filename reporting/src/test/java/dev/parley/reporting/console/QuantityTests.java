package dev.parley.reporting.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTests {

    @ParameterizedTest
    @CsvSource({
        "PT0S,              0 ms",
        "PT0.000499S,       0 ms",
        "PT0.0005S,         1 ms",
        "PT0.340S,        340 ms",
        "PT0.9994S,       999 ms",
        "PT0.9995S,       1.00 s",
        "PT1.234567S,     1.23 s",
        "PT9.994S,        9.99 s",
        "PT9.995S,        10.0 s",
        "PT12.34S,        12.3 s",
        "PT99.949S,       99.9 s",
        "PT99.95S,         100 s",
        "PT1000S,         1000 s"
    })
    void times_have_about_three_digits(Duration time, String text) {
        assertThat(Quantity.of(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.340S,        340 ms",
        "PT59.499S,       59.5 s",
        "PT59.5S,     1 min 0 s",
        "PT1M10S,    1 min 10 s",
        "PT119.5S,    2 min 0 s",
        "PT75M3S,    75 min 3 s"
    })
    void long_times_are_in_minutes(Duration time, String text) {
        assertThat(Quantity.span(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, '0 requests'", "1, '1 request'", "1234, '1,234 requests'"})
    void things_are_counted(long number, String text) {
        assertThat(Quantity.of(number, "request")).isEqualTo(text);
    }

    @Test
    void numbers_look_the_same_in_every_country() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Quantity.of(1_234_567) + ", " + Quantity.of(Duration.ofMillis(1_500)))
                    .isEqualTo("1,234,567, 1.50 s");
        } finally {
            Locale.setDefault(before);
        }
    }
}
