package dev.parley.reporting.figures;

import dev.parley.transcript.Mark;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts turns as they come. Not safe for use by several threads. */
final class TurnTally {

    private final RequestTally requests = new RequestTally();
    private final Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
    private OutcomeCount turns = OutcomeCount.NONE;
    private int missingToolCalls;

    void add(Turn turn) {
        turns = turns.plus(turn.outcome());
        missingToolCalls += turn.steps().stream().anyMatch(Step::missesToolCall) ? 1 : 0;
        turn.marks().forEach(mark -> marks.merge(mark, 1, Integer::sum));
        turn.steps().forEach(step -> requests.add(turn.index(), step));
    }

    void addAll(TurnTally other) {
        turns = turns.plus(other.turns);
        missingToolCalls += other.missingToolCalls;
        other.marks.forEach((mark, count) -> marks.merge(mark, count, Integer::sum));
        requests.addAll(other.requests);
    }

    OutcomeCount turns() {
        return turns;
    }

    int requests() {
        return requests.count();
    }

    Figures figures() {
        return new Figures(
                turns,
                missingToolCalls,
                Collections.unmodifiableMap(new EnumMap<>(marks)),
                requests.count(),
                requests.tokens(),
                requests.steps(),
                requests.wall());
    }
}
