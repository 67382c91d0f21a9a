package dev.parley.reporting;

import dev.parley.transcript.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts turns by outcome. */
final class OutcomeCount {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    OutcomeCount() {
        for (String word : new String[] {"passed", "failed", "aborted", "errored"}) {
            counts.put(word, 0);
        }
    }

    void add(Outcome outcome) {
        counts.merge(outcome.word(), 1, Integer::sum);
    }

    /** Returns for example {@code 3 turns: 2 passed, 1 failed, 0 aborted, 0 errored}. */
    @Override
    public String toString() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all
                + (all == 1 ? " turn: " : " turns: ")
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }
}
