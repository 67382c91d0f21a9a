package dev.parley.play;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.FinishReason;
import dev.parley.chat.ToolResult;
import dev.parley.dataset.Recording;
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
        record.cancelRest(stoppedBy.outcome());
        return record.turn();
    }

    /** Adds a step that was sent; marks that it shows by itself are added to the given ones. */
    void sent(Exchange exchange, Outcome outcome, Set<Mark> marks, List<MadeCall> calls) {
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(marks);
        if (calls.stream().flatMap(call -> call.result().stream()).anyMatch(TurnRecord::isErrorOfTool)) {
            all.add(Mark.TOOL_ERROR);
        }
        if (!(outcome instanceof Outcome.Errored)) { // of a broken exchange there is at most a part of an answer
            exchange.answer().ifPresent(answer -> all.addAll(evident(answer, calls)));
        }
        steps.add(new Step(nextKind(), outcome, all, Optional.of(exchange), calls));
    }

    private static boolean isErrorOfTool(ToolResult result) {
        return result.error() && result.origin() == ToolResult.Origin.JAVA;
    }

    /** Returns the marks of an answer; a call without a name that was not found invalid was dropped. */
    private static Set<Mark> evident(Answer answer, List<MadeCall> calls) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (calls.stream()
                .anyMatch(made ->
                        made.call().name().isBlank() && made.violations().isEmpty())) {
            marks.add(Mark.UNEXPECTED_TOOL_CALL);
        }
        boolean silent = answer.said().isBlank() && answer.calls().isEmpty();
        if (silent && !answer.reasoning().isBlank()) {
            marks.add(Mark.REASONING_ONLY);
        }
        if (!answer.refusal().isBlank()) {
            marks.add(Mark.REFUSED);
        }
        if (answer.finishReason().equals(Optional.of(FinishReason.CONTENT_FILTER))) {
            marks.add(Mark.CONTENT_FILTER);
        }
        return marks;
    }

    /** Adds what is found of the turn as a whole, not of a step. */
    void verdict(Outcome outcome) {
        verdict = Outcome.worse(verdict, outcome);
    }

    /** Adds the steps that were planned from the start and cannot be sent any more. */
    void cancelRest(Outcome cause) {
        endRest(FailureText.cancelledBy(cause));
    }

    /** Adds the steps that were planned from the start and are not sent. */
    void endRest(Outcome outcome) {
        while (steps.size() < planned.plannedSteps()) {
            steps.add(new Step(nextKind(), outcome, Set.of(), Optional.empty(), List.of()));
        }
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
                plan.written().tags(),
                planned.written().userText().orElse(""),
                Outcome.worse(outcome, verdict),
                steps,
                planned.written().recording().flatMap(Recording::answer),
                plan.variant());
    }

    private StepKind nextKind() {
        if (!steps.isEmpty()) {
            return StepKind.TOOL_RESPONSE_INJECTION;
        }
        return switch (planned.demand()) {
            case CALL -> StepKind.CLIENT_TOOL_CALL;
            case SERVER -> StepKind.SERVER_TOOL_CALL;
            case NO_CALL, FORBIDDEN, OPEN -> StepKind.STANDARD;
        };
    }
}
