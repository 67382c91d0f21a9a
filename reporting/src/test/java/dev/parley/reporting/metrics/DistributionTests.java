package dev.parley.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTests {

    /** Of the values 1 to n a percentile is its own rank. */
    @ParameterizedTest
    @CsvSource({
        "  1,   1,   1,   1",
        "  2,   1,   2,   2",
        "  3,   2,   3,   3",
        "  4,   2,   4,   4",
        " 19,  10,  19,  19",
        " 20,  10,  19,  20",
        " 21,  11,  20,  21",
        " 40,  20,  38,  40",
        " 99,  50,  95,  99",
        "100,  50,  95,  99",
        "101,  51,  96, 100"
    })
    void percentiles_are_the_values_at_the_nearest_ranks(int count, long p50, long p95, long p99) {
        assertThat(Distribution.of(LongStream.rangeClosed(1, count).toArray()))
                .contains(new Distribution(count, (long) count * (count + 1) / 2, 1, count, p50, p95, p99));
    }

    @Test
    void the_values_need_no_order() {
        assertThat(Distribution.of(30, 10, 20)).contains(new Distribution(3, 60, 10, 30, 20, 30, 30));
    }

    @Test
    void the_values_are_left_as_they_are() {
        long[] values = {30, 10, 20};
        Distribution.of(values);
        assertThat(values).containsExactly(30, 10, 20);
    }

    @Test
    void the_mean_is_rounded_and_0_counts() {
        assertThat(Distribution.of(0, 1, 1).orElseThrow().mean()).hasToString("0.667");
    }

    @Test
    void of_nothing_there_is_none() {
        assertThat(Distribution.of()).isEmpty();
    }
}
