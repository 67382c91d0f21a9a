package dev.parley.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonFieldsTests {

    @ParameterizedTest
    @CsvSource({
        "PT0S,            0.000",
        "PT0.000000999S,  0.000",
        "PT0.000001S,     0.001",
        "PT0.0123456S,   12.345",
        "PT1S,         1000.000",
        "PT3H,     10800000.000"
    })
    void milliseconds_have_three_decimals(Duration duration, String milliseconds) {
        assertThat(CommonFields.milliseconds(duration)).hasToString(milliseconds);
    }
}
