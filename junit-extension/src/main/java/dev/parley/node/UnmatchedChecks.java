package dev.parley.node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Checks that look at no turn and no conversation at all, so that none is green for want of anything to see.
 *
 * @param told each of them, and why
 */
public record UnmatchedChecks(List<String> told) {

    /** Copies the list. */
    public UnmatchedChecks {
        told = List.copyOf(told);
    }

    /**
     * Finds them.
     *
     * @param turns how many turns each conversation has, by its id
     */
    public static UnmatchedChecks of(Checks checks, Map<String, Integer> turns) {
        int longest = turns.values().stream().max(Comparator.naturalOrder()).orElse(0);
        List<String> told = new ArrayList<>();
        checks.turns()
                .forEach(check -> check.index().ifPresent(index -> {
                    if (index >= longest) {
                        told.add("turn(" + index + ", ...): the longest conversation ends with turn " + (longest - 1));
                    }
                }));
        checks.conversations()
                .forEach(check -> check.id()
                        .filter(id -> !turns.containsKey(id))
                        .ifPresent(id -> told.add("conversation(\"" + id + "\", ...): no conversation has this id")));
        return new UnmatchedChecks(told);
    }

    /**
     * Fails if a check matched nothing.
     *
     * @throws AssertionError that names every such check
     */
    void failIfAny() {
        if (!told.isEmpty()) {
            throw new AssertionError("checks that matched nothing:\n  " + String.join("\n  ", told));
        }
    }
}
