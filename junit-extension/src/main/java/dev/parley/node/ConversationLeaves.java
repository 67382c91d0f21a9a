package dev.parley.node;

import dev.parley.plan.ConversationPlan;
import dev.parley.plan.PlannedTurn;
import dev.parley.play.ConversationPlay;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** The leaves of one conversation. Each may be executed alone, in any order and from any thread. */
final class ConversationLeaves {

    private final TestRun run;
    private final Checks checks;
    private final ConversationPlan plan;
    private final ConversationPlay play;
    private final List<ThrowingConsumer<Conversation>> conversationChecks;
    private final Map<Integer, Turn> reported = new TreeMap<>();

    ConversationLeaves(TestRun run, Checks checks, ConversationPlan plan) {
        this.run = run;
        this.checks = checks;
        this.plan = plan;
        this.play = run.play().apply(plan);
        this.conversationChecks = checks.ofConversation(plan.id());
    }

    Stream<DynamicNode> stream() {
        Stream<DynamicNode> turns = plan.turns().stream().map(this::turnLeaf);
        return conversationChecks.isEmpty() ? turns : Stream.concat(turns, Stream.of(conversationLeaf()));
    }

    private DynamicNode turnLeaf(PlannedTurn turn) {
        return DynamicTest.dynamicTest(LeafName.of(plan, turn), run.methodSource(), () -> executeTurn(turn.index()));
    }

    private DynamicNode conversationLeaf() {
        return DynamicTest.dynamicTest(plan.id() + " · conversation", run.methodSource(), this::executeConversation);
    }

    private void executeTurn(int index) throws Throwable {
        Turn turn = ownOutcome(play.turn(index));
        Verdict verdict = Verdict.of(turn.outcome(), run.test());
        if (verdict.passed()) {
            verdict = Verdict.of(turn, checks.ofTurn(index));
        }
        Turn judged = turn.withOutcome(verdict.outcome());
        verdict.raiseAfter(() -> report(judged));
    }

    /** A turn that was cancelled has the stopping turn's reason until that turn's own leaf has told it. */
    private Turn ownOutcome(Turn turn) {
        int stoppedAt = play.stoppedAt().orElse(turn.index());
        return stoppedAt >= turn.index() || isReported(stoppedAt)
                ? turn
                : turn.withOutcome(play.turn(stoppedAt).outcome());
    }

    private void executeConversation() throws Throwable {
        Conversation conversation = play.conversation();
        Verdict verdict = play.stoppedAt().isPresent()
                ? Verdict.of(stopped(), run.test())
                : Verdict.of(conversation, conversationChecks);
        verdict.raiseAfter(() -> finished(verdict.outcome()));
    }

    private Outcome stopped() {
        return new Outcome.Aborted("Cancelled: " + plan.id() + " stopped at turn "
                + play.stoppedAt().orElseThrow());
    }

    private synchronized boolean isReported(int index) {
        return reported.containsKey(index);
    }

    private void report(Turn turn) {
        synchronized (this) {
            reported.put(turn.index(), turn);
        }
        run.listener().turnFinished(run.test(), turn);
        if (conversationChecks.isEmpty()) {
            finished(Outcome.PASSED);
        }
    }

    /** Tells of the conversation's end once all its leaves have reported. */
    private void finished(Outcome outcome) {
        List<Turn> turns;
        synchronized (this) {
            turns = List.copyOf(reported.values());
        }
        if (turns.size() == plan.turns().size()) {
            Conversation conversation =
                    Conversation.of(plan.id(), plan.written().place(), turns);
            run.listener().conversationFinished(run.test(), conversation.atBest(outcome));
        }
    }
}
