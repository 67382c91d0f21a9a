package dev.parley.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentilesTests {

    /** Of the values 1 to n a percentile is its own rank. */
    @ParameterizedTest
    @CsvSource({
        "  1,   1,   1",
        "  2,   1,   2",
        "  3,   2,   3",
        "  4,   2,   4",
        " 19,  10,  19",
        " 20,  10,  19",
        " 21,  11,  20",
        " 40,  20,  38",
        "100,  50,  95",
        "101,  51,  96"
    })
    void are_the_values_at_the_nearest_ranks(int count, long p50, long p95) {
        assertThat(Percentiles.of(LongStream.rangeClosed(1, count).toArray()))
                .contains(new Percentiles(Duration.ofNanos(p50), Duration.ofNanos(p95)));
    }

    @Test
    void need_no_order() {
        assertThat(Percentiles.of(30, 10, 20)).contains(new Percentiles(Duration.ofNanos(20), Duration.ofNanos(30)));
    }

    @Test
    void leave_the_values_as_they_are() {
        long[] values = {30, 10, 20};
        Percentiles.of(values);
        assertThat(values).containsExactly(30, 10, 20);
    }

    @Test
    void there_are_none_of_nothing() {
        assertThat(Percentiles.of()).isEmpty();
    }
}
