package dev.parley.play;

import dev.parley.chat.ToolCall;
import dev.parley.match.Conduct;
import dev.parley.match.Expectation;
import dev.parley.match.Mismatch;
import dev.parley.match.judge.ExpectationJudge;
import dev.parley.plan.ConversationPlan;
import dev.parley.plan.Offer;
import dev.parley.plan.PlannedTurn;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;

/** Compares a conversation with what is expected of it as a whole: the calls of all turns in order, and the last answer. */
final class WholeJudge {

    private WholeJudge() {}

    /**
     * Returns the outcome.
     *
     * @param turns all turns, played
     * @param history what was said, for the reader of a failure
     */
    static Outcome judge(ConversationPlan plan, Expectation expectation, List<Turn> turns, History history) {
        try {
            List<Mismatch> mismatches = ExpectationJudge.judge(expectation, conduct(plan, turns));
            return mismatches.isEmpty() ? Outcome.PASSED : failed(plan, new MismatchText(mismatches), history);
        } catch (RuntimeException | Error e) { // an author's predicate or pattern; told as the leaf's outcome
            return new Outcome.Errored(
                    text(plan, "ERROR, not the model: it cannot be judged", FailureText.lines(e.toString()), history),
                    e);
        }
    }

    private static Outcome failed(ConversationPlan plan, MismatchText text, History history) {
        return new Outcome.Failed(text(plan, text.title(), text.lines(), history), Optional.of(text.difference()));
    }

    private static String text(ConversationPlan plan, String what, List<String> lines, History history) {
        String headline = Headline.of(
                plan.name() + " · conversation", what, plan.written().place());
        return FailureText.withTranscript(headline, lines, history);
    }

    private static Conduct conduct(ConversationPlan plan, List<Turn> turns) {
        List<List<ToolCall>> callsByStep = turns.stream()
                .flatMap(turn -> turn.steps().stream())
                .filter(step -> step.answer().isPresent())
                .map(WholeJudge::calls)
                .toList();
        List<String> offered = plan.turns().stream()
                .map(PlannedTurn::firstOffer)
                .filter(Offer::invitesCalls)
                .flatMap(offer -> offer.toolNames().stream())
                .distinct()
                .toList();
        return new Conduct(callsByStep, turns.get(turns.size() - 1).reply(), offered);
    }

    /** A call without a name was dropped. */
    private static List<ToolCall> calls(Step step) {
        return step.calls().stream()
                .map(MadeCall::call)
                .filter(call -> !call.name().isBlank())
                .toList();
    }
}
