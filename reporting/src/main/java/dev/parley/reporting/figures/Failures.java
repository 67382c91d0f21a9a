package dev.parley.reporting.figures;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What failed or errored in a run.
 *
 * @param first the first of them, in the order in which they ended
 * @param more how many came after those
 * @since 0.1.0
 */
public record Failures(List<Failure> first, int more) {

    private static final int KEPT = 10;

    static final Failures NONE = new Failures(List.of(), 0);

    /** Copies the list. */
    public Failures {
        first = List.copyOf(first);
    }

    /** Adds one; it is made only where it is kept. */
    Failures plus(Supplier<Failure> failure) {
        return first.size() < KEPT
                ? new Failures(
                        Stream.concat(first.stream(), Stream.of(failure.get())).toList(), 0)
                : new Failures(first, more + 1);
    }
}
