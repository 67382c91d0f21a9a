package dev.parley.reporting.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * How some measured values are spread. Half, nearly all and all but the worst of them were at most so large: by nearest rank, of n
 * sorted values the p-th percentile is the one at rank ⌈p / 100 · n⌉, counted from 1. It is exact and always a value that was
 * measured, never one in between (the first definition in Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50, 1996). Of fewer than 20 values the 95th percentile is the largest, of fewer than 100 the 99th.
 *
 * @param count how many values there are, at least one
 * @param sum their sum
 * @param min the smallest
 * @param max the largest
 * @param p50 the 50th percentile, which is the median; of an even count the lower of the two in the middle
 * @param p95 the 95th percentile
 * @param p99 the 99th percentile
 * @since 0.1.0
 */
public record Distribution(int count, long sum, long min, long max, long p50, long p95, long p99) {

    /** Returns the distribution of values in any order; nothing where there are none. */
    static Optional<Distribution> of(long... values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Distribution(
                        sorted.length,
                        Arrays.stream(sorted).sum(),
                        sorted[0],
                        sorted[sorted.length - 1],
                        nearestRank(sorted, 50),
                        nearestRank(sorted, 95),
                        nearestRank(sorted, 99)));
    }

    private static long nearestRank(long[] sorted, int percent) {
        long rank = ((long) sorted.length * percent + 99) / 100;
        return sorted[Math.toIntExact(rank) - 1];
    }

    /** Returns the mean, rounded to three decimals. */
    public BigDecimal mean() {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 3, RoundingMode.HALF_UP);
    }
}
