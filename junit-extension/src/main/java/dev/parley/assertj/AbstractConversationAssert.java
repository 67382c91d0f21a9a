package dev.parley.assertj;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.Totals;
import dev.parley.transcript.Turn;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a conversation, to extend by your own. Calls, marks, times and tokens are those of all its turns.
 *
 * @param <SELF> the type that a chain goes on with
 * @since 0.1.0
 */
public abstract class AbstractConversationAssert<SELF extends AbstractConversationAssert<SELF>>
        extends AbstractPlayedAssert<SELF, Conversation> {

    /** Creates assertions whose failures begin with the conversation's name. */
    protected AbstractConversationAssert(@Nullable Conversation conversation, Class<?> selfType) {
        super(conversation, selfType);
        info.description(conversation == null ? "conversation" : conversation.name());
    }

    @Override
    final List<Step> played() {
        return actual.turns().stream().flatMap(turn -> turn.steps().stream()).toList();
    }

    @Override
    final Outcome outcome() {
        return actual.outcome();
    }

    @Override
    final Totals sum() {
        return actual.totals();
    }

    @Override
    final CallList calls(List<Step> steps) {
        return actual.turns().stream()
                .map(turn -> CallList.ofTurn(turn.index(), turn.steps()))
                .reduce(CallList.of(List.of(), ""), CallList::plus);
    }

    /**
     * Goes on to a turn by its position, from 0: {@code turn(1).called("change_address")}.
     *
     * @throws AssertionError if there are not so many
     */
    public TurnAssert turn(int index) {
        return navigate(Target.TURN, () -> {
            List<Turn> turns = present().turns();
            verify(
                    index >= 0 && index < turns.size(),
                    () -> failure("expected a turn at index " + index + ", there are " + turns.size()));
            return new Part<>(turns.get(index), "turn " + index);
        });
    }

    /** Goes on to the last turn: {@code lastTurn().replied("Berlin")}. */
    public TurnAssert lastTurn() {
        return turn(actual == null ? 0 : actual.turns().size() - 1);
    }

    /** Goes on to the list of turns: {@code turns().hasSize(2)}. */
    public ListAssert<Turn> turns() {
        return navigate(Target.TURNS, () -> new Part<>(present().turns(), "turns"));
    }

    /**
     * Verifies how many turns there are: {@code hasTurns(2)}.
     *
     * @throws AssertionError if there are more or fewer
     */
    public SELF hasTurns(int count) {
        int given = present().turns().size();
        return verify(given == count, () -> failure(count, given, "expected " + count + " turns, there are " + given));
    }
}
