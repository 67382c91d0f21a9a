package dev.parley.reporting.metrics;

import dev.parley.transcript.StepKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured of steps, as a whole and by what they have in common. Steps that errored are left out of all but the breakdown by
 * outcome: how long a failure took says nothing about answers.
 *
 * @param all all steps
 * @param byKind by what the steps are for, in the order of {@link StepKind}
 * @param byTurn by the position of their turn in its conversation
 * @param byOutcome by the word of the step's own outcome, the best first
 * @since 0.1.0
 */
public record StepBreakdown(
        StepFigures all,
        Map<StepKind, StepFigures> byKind,
        Map<Integer, StepFigures> byTurn,
        Map<String, StepFigures> byOutcome) {

    /** Copies the maps, in their order. */
    public StepBreakdown {
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
        byTurn = Collections.unmodifiableMap(new LinkedHashMap<>(byTurn));
        byOutcome = Collections.unmodifiableMap(new LinkedHashMap<>(byOutcome));
    }
}
