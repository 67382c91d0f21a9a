package dev.parley.match.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTests {

    private static IsoDate date(String text) {
        return IsoDate.parse(text).orElseThrow();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "2026-11-22, 2026-11-22, same",
        "2026-11-21, 2026-11-22, before",
        "2026-11-22, 2026-11-22T23:59, same",
        "2026-11-22T23:59, 2026-11-23, before",
        "2026-11-22T10:00, 2026-11-22T10:00:01, before",
        "2026-11-22T10:00, 2026-11-22 10:00:00, same",
        "2026-11-22T10:00:00+01:00, 2026-11-22T09:00:00Z, same",
        "2026-11-22T10:00:00+01:00, 2026-11-22T09:30:00Z, before",
        "2026-11-22T10:00, 2026-11-22T10:00:00+05:00, same",
        "2026-11-22T09:00, 2026-11-22T10:00:00+05:00, before"
    })
    void dates_are_compared_as_exactly_as_both_are_written(String left, String right, String order) {
        assertThat(date(left).isAfter(date(right))).isFalse();
        assertThat(date(right).isAfter(date(left))).isEqualTo(order.equals("before"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", " 2026-11-22T10:00 ", "2026-11-22T10:00:00.5-03:00"})
    void a_date_is_shown_as_it_was_written(String text) {
        assertThat(date(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-02-30", "22.11.2026", "2026-11-22T", "2026-11-22T25:00", "10:00"})
    void anything_else_is_no_date(String text) {
        assertThat(IsoDate.parse(text)).isEmpty();
    }
}
