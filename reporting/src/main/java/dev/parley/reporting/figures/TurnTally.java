package dev.parley.reporting.figures;

import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;

/** Counts turns as they come. Not safe for use by several threads. */
final class TurnTally {

    private final RequestTally requests = new RequestTally();
    private OutcomeCount turns = OutcomeCount.NONE;
    private int missingToolCalls;

    void add(Turn turn) {
        turns = turns.plus(turn.outcome());
        missingToolCalls += turn.steps().stream().anyMatch(Step::missesToolCall) ? 1 : 0;
        turn.steps().forEach(requests::add);
    }

    void addAll(TurnTally other) {
        turns = turns.plus(other.turns);
        missingToolCalls += other.missingToolCalls;
        requests.addAll(other.requests);
    }

    OutcomeCount turns() {
        return turns;
    }

    int requests() {
        return requests.count();
    }

    Figures figures() {
        return requests.figures(turns, missingToolCalls);
    }
}
