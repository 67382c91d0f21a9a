package dev.parley.reporting.figures;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Half and nearly all of some measured times took at most so long. By nearest rank: of n sorted values the p-th percentile
 * is the one at rank ⌈p / 100 · n⌉, counted from 1. It is exact and always a time that was measured, never one in between
 * (the first definition in Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50, 1996).
 * Of fewer than 20 times the 95th percentile is the longest.
 *
 * @param p50 the 50th percentile
 * @param p95 the 95th percentile
 * @since 0.1.0
 */
public record Percentiles(Duration p50, Duration p95) {

    /** Returns the percentiles of times in nanoseconds, in any order; nothing where there are none. */
    static Optional<Percentiles> of(long... nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Percentiles(nearestRank(sorted, 50), nearestRank(sorted, 95)));
    }

    private static Duration nearestRank(long[] sorted, int percent) {
        long rank = ((long) sorted.length * percent + 99) / 100;
        return Duration.ofNanos(sorted[Math.toIntExact(rank) - 1]);
    }
}
