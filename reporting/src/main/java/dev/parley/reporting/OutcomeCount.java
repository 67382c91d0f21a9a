package dev.parley.reporting;

import dev.parley.transcript.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts turns by outcome. Not safe for use by several threads. */
final class OutcomeCount {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    OutcomeCount() {
        List.of("passed", "failed", "aborted", "errored").forEach(word -> counts.put(word, 0));
    }

    void add(Outcome outcome) {
        counts.merge(outcome.word(), 1, Integer::sum);
    }

    boolean isEmpty() {
        return all() == 0;
    }

    private int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns for example {@code 3 turns: 2 passed, 1 failed, 0 aborted, 0 errored}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ", all() + (all() == 1 ? " turn: " : " turns: "), ""));
    }
}
