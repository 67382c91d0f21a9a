package dev.parley.play;

import dev.parley.model.Model;
import dev.parley.plan.ConversationPlan;
import dev.parley.plan.PlannedTurn;
import dev.parley.tool.BoundTools;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * One conversation in play. Each turn is played once, whoever asks for it and from whatever thread; a turn that is asked
 * for brings the turns before it with it.
 *
 * @since 0.1.0
 */
public final class ConversationPlay {

    private final ConversationPlan plan;
    private final Model model;
    private final ConversationTools tools;
    private final PlaySettings settings;
    private final History history;
    private final List<Turn> played = new ArrayList<>();
    private Optional<Turn> stoppedBy = Optional.empty();

    /**
     * Creates a conversation of which nothing is played yet.
     *
     * @param tools makes the tools' instances of this conversation; called once, when the first turn is played
     */
    public ConversationPlay(ConversationPlan plan, Model model, Supplier<BoundTools> tools, PlaySettings settings) {
        this.plan = plan;
        this.model = model;
        this.tools = new ConversationTools(tools);
        this.settings = settings;
        this.history = new History(plan.written().system());
    }

    /** Returns a turn, after playing whatever is not played yet up to it. */
    public synchronized Turn turn(int index) {
        while (played.size() <= index) {
            playNext();
        }
        return played.get(index);
    }

    /** Returns the position of the turn that stopped the conversation, if one did so far. */
    public synchronized OptionalInt stoppedAt() {
        return stoppedBy.map(turn -> OptionalInt.of(turn.index())).orElse(OptionalInt.empty());
    }

    /** Returns the outcome of everything behind the turn that stopped the conversation, if one did so far. */
    public synchronized Optional<Outcome> cancellation() {
        return stoppedBy.map(turn -> FailureText.cancelledBy(turn.outcome()));
    }

    /** Returns the whole conversation, after playing whatever is not played yet. */
    public synchronized Conversation conversation() {
        turn(plan.turns().size() - 1);
        return Conversation.of(plan.id(), plan.written().place(), played);
    }

    /**
     * Returns how the conversation stands to what is expected of it as a whole, after playing whatever is not played yet; passed where
     * nothing is. It says nothing of use where the conversation stopped.
     */
    public synchronized Outcome judged() {
        turn(plan.turns().size() - 1);
        return plan.written()
                .expectation()
                .map(expectation -> WholeJudge.judge(plan, expectation, played, history))
                .orElse(Outcome.PASSED);
    }

    private void playNext() {
        PlannedTurn planned = plan.turns().get(played.size());
        if (stoppedBy.isPresent()) {
            played.add(TurnRecord.cancelled(plan, planned, stoppedBy.get()));
            return;
        }
        TurnPlay play = new TurnPlay(new TurnContext(plan, planned, model, tools, settings), history);
        Turn turn = play.play();
        played.add(turn);
        if (play.stopsConversation()) {
            stoppedBy = Optional.of(turn);
        }
    }
}
