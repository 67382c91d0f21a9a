package dev.parley.reporting.figures;

import dev.parley.transcript.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns counted by outcome.
 *
 * @since 0.1.0
 */
public record OutcomeCount(int passed, int failed, int aborted, int errored) {

    static final OutcomeCount NONE = new OutcomeCount(0, 0, 0, 0);

    OutcomeCount plus(Outcome outcome) {
        return plus(new OutcomeCount(
                outcome instanceof Outcome.Passed ? 1 : 0,
                outcome instanceof Outcome.Failed ? 1 : 0,
                outcome instanceof Outcome.Aborted ? 1 : 0,
                outcome instanceof Outcome.Errored ? 1 : 0));
    }

    OutcomeCount plus(OutcomeCount other) {
        return new OutcomeCount(
                passed + other.passed, failed + other.failed, aborted + other.aborted, errored + other.errored);
    }

    /** Returns how many turns there are, whatever their outcome. */
    public int all() {
        return passed + failed + aborted + errored;
    }

    /** Returns the counts by the words of {@link Outcome#word()}, the best outcome first. */
    public Map<String, Integer> byWord() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("passed", passed);
        counts.put("failed", failed);
        counts.put("aborted", aborted);
        counts.put("errored", errored);
        return counts;
    }

    /** Returns for example {@code 3 turns: 2 passed, 1 failed, 0 aborted, 0 errored}. */
    @Override
    public String toString() {
        return byWord().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ", all() + (all() == 1 ? " turn: " : " turns: "), ""));
    }
}
