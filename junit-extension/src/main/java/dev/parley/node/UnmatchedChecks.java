package dev.parley.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
     * @param ids the ids of all conversations
     * @param longest how many turns the longest of them has
     */
    public static UnmatchedChecks of(Checks checks, Set<String> ids, int longest) {
        List<String> told = new ArrayList<>();
        checks.turns()
                .forEach(check -> check.index().ifPresent(index -> {
                    if (index >= longest) {
                        told.add("turn(" + index + ", ...): the longest conversation ends with turn " + (longest - 1));
                    }
                }));
        checks.conversations()
                .forEach(check -> check.id()
                        .filter(id -> !ids.contains(id))
                        .ifPresent(id -> told.add("conversation(\"" + id + "\", ...): no conversation has this id")));
        return new UnmatchedChecks(told);
    }

    /** Returns these and others. */
    public UnmatchedChecks and(List<String> others) {
        return new UnmatchedChecks(Stream.concat(told.stream(), others.stream()).toList());
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
