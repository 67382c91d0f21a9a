package dev.parley.simulator;

import dev.parley.simulator.request.ChatRequest;
import dev.parley.simulator.script.Entry;
import dev.parley.simulator.script.ScriptRule;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** A rule of one server, which counts how many requests it decided. Safe for use by several threads. */
final class CountedRule {

    private final ScriptRule rule;
    private final AtomicInteger decided = new AtomicInteger();

    CountedRule(ScriptRule rule) {
        this.rule = rule;
    }

    /** Returns whether the rule is for the request and may still decide. */
    boolean isFor(ChatRequest request) {
        return rule.fits(request) && mayDecide(decided.get());
    }

    Optional<Entry> entry(ChatRequest request) {
        return rule.entry(request);
    }

    /** Counts a request; false if others were faster and the rule is spent. */
    boolean spend() {
        OptionalInt times = rule.times();
        return times.isEmpty()
                || decided.getAndUpdate(count -> Math.min(count + 1, times.getAsInt())) < times.getAsInt();
    }

    private boolean mayDecide(int count) {
        return rule.times().isEmpty() || count < rule.times().getAsInt();
    }
}
