package dev.parley.node;

import dev.parley.plan.ConversationPlan;
import java.util.ArrayList;
import java.util.List;

/** Notices checks that look at no turn and no conversation at all, so that none is green for want of anything to see. */
final class UnmatchedChecks {

    private final Checks checks;
    private final List<String> ids = new ArrayList<>();
    private int longest;

    UnmatchedChecks(Checks checks) {
        this.checks = checks;
    }

    void seen(ConversationPlan plan) {
        longest = Math.max(longest, plan.turns().size());
        if (checks.conversations().stream()
                .anyMatch(check -> check.id().filter(plan.id()::equals).isPresent())) {
            ids.add(plan.id());
        }
    }

    /**
     * Fails if a check matched nothing.
     *
     * @throws AssertionError that names every such check
     */
    void failIfAny() {
        List<String> unmatched = new ArrayList<>();
        checks.turns()
                .forEach(check -> check.index().ifPresent(index -> {
                    if (index >= longest) {
                        unmatched.add(
                                "turn(" + index + ", ...): the longest conversation ends with turn " + (longest - 1));
                    }
                }));
        checks.conversations()
                .forEach(check -> check.id()
                        .filter(id -> !ids.contains(id))
                        .ifPresent(
                                id -> unmatched.add("conversation(\"" + id + "\", ...): no conversation has this id")));
        if (!unmatched.isEmpty()) {
            throw new AssertionError("checks that matched nothing:\n  " + String.join("\n  ", unmatched));
        }
    }
}
