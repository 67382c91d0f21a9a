package dev.parley.transcript;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One request and its answer, inside a turn; or one that was planned and never sent.
 *
 * @param kind what the step is for
 * @param outcome how it ended
 * @param marks what a reader should notice
 * @param exchange the request as sent and its answer; absent where nothing was sent
 * @param calls the calls of the answer, with verdicts and results
 * @since 0.1.0
 */
public record Step(StepKind kind, Outcome outcome, Set<Mark> marks, Optional<Exchange> exchange, List<MadeCall> calls) {

    /** Copies marks and calls; marks keep the order of {@link Mark}. */
    public Step {
        Set<Mark> ordered = EnumSet.noneOf(Mark.class);
        ordered.addAll(marks);
        marks = Collections.unmodifiableSet(ordered);
        calls = List.copyOf(calls);
    }

    /** Returns what the model answered; nothing where the step was not sent or failed before an answer came. */
    public Optional<Answer> answer() {
        return exchange.flatMap(Exchange::answer);
    }

    /** Returns what was measured of the step. */
    public StepMetrics metrics() {
        return new StepMetrics(this);
    }

    /** Returns what the step comes to, as {@link Turn#totals()} does for all steps of a turn. */
    public Totals totals() {
        return Totals.of(List.of(this));
    }

    /**
     * Returns whether a call was expected, an answer came and it made none, whatever the policy made of that. A call without
     * a name is none where calls are not checked; where they are, it is an invalid one.
     */
    public boolean missesToolCall() {
        return kind == StepKind.CLIENT_TOOL_CALL
                && !(outcome instanceof Outcome.Errored)
                && answer().isPresent()
                && calls.stream().allMatch(Step::isDropped);
    }

    private static boolean isDropped(MadeCall made) {
        return made.call().name().isBlank() && made.violations().isEmpty();
    }
}
