package dev.parley.play;

import dev.parley.chat.Exchange;
import dev.parley.json.Json;
import dev.parley.plan.ConversationPlan;
import dev.parley.plan.PlannedTurn;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The transcript of one turn, as it is written. */
final class TurnRecord {

    /** The outcome of a planned step for results where no call was made: it says nothing about its turn. */
    static final Outcome NO_CALL_TO_ANSWER = new Outcome.Aborted("No tool call to answer");

    private final ConversationPlan plan;
    private final PlannedTurn planned;
    private final List<Step> steps = new ArrayList<>();
    private Outcome verdict = Outcome.PASSED;

    TurnRecord(ConversationPlan plan, PlannedTurn planned) {
        this.plan = plan;
        this.planned = planned;
    }

    /** Returns the record of a turn that is never sent because another turn stopped the conversation. */
    static Turn cancelled(ConversationPlan plan, PlannedTurn planned, Turn stoppedBy) {
        TurnRecord record = new TurnRecord(plan, planned);
        Outcome cancelled = FailureText.cancelledBy(stoppedBy.outcome());
        record.unsent(cancelled);
        if (planned.expectsCall()) {
            record.unsent(cancelled);
        }
        return record.turn();
    }

    /** Adds a step that was sent. */
    void sent(Exchange exchange, Outcome outcome, Set<Mark> marks, List<MadeCall> calls) {
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(marks);
        if (hasReasoningOnly(exchange)) {
            all.add(Mark.REASONING_ONLY);
        }
        steps.add(new Step(nextKind(), outcome, all, Optional.of(exchange), calls));
    }

    private static boolean hasReasoningOnly(Exchange exchange) {
        return exchange.answer()
                .filter(answer -> answer.text().isBlank()
                        && answer.calls().isEmpty()
                        && !answer.reasoning().isBlank())
                .isPresent();
    }

    /** Adds a step that was planned and is not sent. */
    void unsent(Outcome outcome) {
        steps.add(new Step(nextKind(), outcome, Set.of(), Optional.empty(), List.of()));
    }

    /** Adds what an expectation says of the turn as a whole. */
    void verdict(Outcome outcome) {
        verdict = Outcome.worse(verdict, outcome);
    }

    /** Returns how many steps were added. */
    int size() {
        return steps.size();
    }

    Turn turn() {
        Outcome outcome = steps.stream()
                .map(Step::outcome)
                .filter(step -> step != NO_CALL_TO_ANSWER)
                .reduce(Outcome.PASSED, Outcome::worse);
        return new Turn(
                plan.id(),
                planned.index(),
                planned.written().place(),
                planned.written().user().map(TurnRecord::text).orElse(""),
                Outcome.worse(outcome, verdict),
                steps);
    }

    private StepKind nextKind() {
        if (!steps.isEmpty()) {
            return StepKind.TOOL_RESPONSE_INJECTION;
        }
        return planned.expectsCall() ? StepKind.CLIENT_TOOL_CALL : StepKind.STANDARD;
    }

    private static String text(Object user) {
        return user instanceof String text ? text : Json.compact(user);
    }
}
