package dev.parley.reporting.figures;

import dev.parley.reporting.metrics.Distribution;
import dev.parley.reporting.metrics.Metric;
import dev.parley.reporting.metrics.StepBreakdown;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Mark;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of many turns.
 *
 * @param turns the turns by outcome
 * @param missingToolCalls how many turns missed a call that was expected, whatever the policy made of it
 * @param marks how many turns have each mark, in the order of {@link Mark}; one that no turn has is left out
 * @param requests how many requests were sent
 * @param tokens what they cost
 * @param steps what was measured of the requests
 * @param wall from the first request to the end of the last, the times of tools and of waiting in between counted
 * @since 0.1.0
 */
public record Figures(
        OutcomeCount turns,
        int missingToolCalls,
        Map<Mark, Integer> marks,
        int requests,
        Tokens tokens,
        StepBreakdown steps,
        Duration wall) {

    /** Returns the figures of a conversation. */
    public static Figures of(Conversation conversation) {
        TurnTally tally = new TurnTally();
        conversation.turns().forEach(tally::add);
        return tally.figures();
    }

    /** Returns how a metric is spread over all requests but those that errored; nothing where none has it. */
    public Optional<Distribution> of(Metric metric) {
        return Optional.ofNullable(steps.all().metrics().get(metric));
    }
}
