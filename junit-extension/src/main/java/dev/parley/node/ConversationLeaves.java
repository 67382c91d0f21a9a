package dev.parley.node;

import dev.parley.plan.ConversationPlan;
import dev.parley.plan.PlannedTurn;
import dev.parley.play.ConversationPlay;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
    private final Set<Integer> ended = new HashSet<>();
    private Outcome checked = Outcome.PASSED;

    ConversationLeaves(TestRun run, Checks checks, ConversationPlan plan) {
        this.run = run;
        this.checks = checks;
        this.plan = plan;
        this.play = run.play().apply(plan);
        this.conversationChecks = checks.ofConversation(plan.id());
    }

    Stream<DynamicNode> stream() {
        Stream<DynamicNode> turns = plan.turns().stream().map(this::turnLeaf);
        return judgesWhole() ? Stream.concat(turns, Stream.of(conversationLeaf())) : turns;
    }

    private boolean judgesWhole() {
        return plan.written().expectation().isPresent() || !conversationChecks.isEmpty();
    }

    private DynamicNode turnLeaf(PlannedTurn turn) {
        return DynamicTest.dynamicTest(LeafName.of(plan, turn), run.methodSource(), () -> executeTurn(turn.index()));
    }

    private DynamicNode conversationLeaf() {
        return DynamicTest.dynamicTest(plan.name() + " · conversation", run.methodSource(), this::executeConversation);
    }

    private void executeTurn(int index) throws Throwable {
        Turn turn = ownOutcome(play.turn(index));
        Verdict verdict = Verdict.of(turn.outcome());
        if (verdict.passed()) {
            verdict = Verdict.of(turn, checks.ofTurn(index));
        }
        Turn judged = turn.withOutcome(verdict.outcome());
        synchronized (this) {
            reported.put(index, judged);
        }
        verdict.raiseAfter(() -> run.listener().turnFinished(run.test(), judged), () -> end(index));
    }

    private Turn ownOutcome(Turn turn) {
        int stoppedAt = play.stoppedAt().orElse(turn.index());
        return stoppedAt >= turn.index() ? turn : turn.withOutcome(outcomeAfter(stoppedAt));
    }

    private synchronized boolean isReported(int index) {
        return reported.containsKey(index);
    }

    private void executeConversation() throws Throwable {
        Conversation conversation = play.conversation();
        OptionalInt stop = play.stoppedAt();
        Verdict verdict = stop.isPresent() ? Verdict.of(outcomeAfter(stop.getAsInt())) : Verdict.of(play.judged());
        if (verdict.passed()) {
            verdict = Verdict.of(conversation, conversationChecks);
        }
        synchronized (this) {
            checked = verdict.outcome();
        }
        Conversation judged = conversation.atBest(verdict.outcome());
        verdict.raiseAfter(
                () -> run.listener().conversationChecked(run.test(), judged),
                () -> end(plan.turns().size()));
    }

    /** What is behind the turn that stopped has that turn's reason until that turn's own leaf has told it. */
    private Outcome outcomeAfter(int stoppedAt) {
        return isReported(stoppedAt)
                ? play.cancellation().orElseThrow()
                : play.turn(stoppedAt).outcome();
    }

    /** Ends a leaf, and tells of the conversation's end if it was the last of them to end. */
    private void end(int leaf) {
        Optional<Conversation> whole = wholeAfter(leaf);
        whole.ifPresent(conversation -> run.listener().conversationFinished(run.test(), conversation));
    }

    private synchronized Optional<Conversation> wholeAfter(int leaf) {
        int leaves = plan.turns().size() + (judgesWhole() ? 1 : 0);
        boolean last = ended.add(leaf) && ended.size() == leaves;
        List<Turn> turns = List.copyOf(reported.values());
        return last
                ? Optional.of(Conversation.of(plan.id(), plan.written().place(), turns)
                        .atBest(checked))
                : Optional.empty();
    }
}
