package dev.parley.node;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * The checks that a test's author declared.
 *
 * @param turns checks of turns
 * @param conversations checks of whole conversations
 */
public record Checks(List<TurnCheck> turns, List<ConversationCheck> conversations) {

    /** Copies the checks. */
    public Checks {
        turns = List.copyOf(turns);
        conversations = List.copyOf(conversations);
    }

    /**
     * A check of turns.
     *
     * @param index the turn that it looks at; absent for every turn
     * @param check the check
     */
    public record TurnCheck(OptionalInt index, ThrowingConsumer<Turn> check) {

        boolean appliesTo(int turn) {
            return index.isEmpty() || index.getAsInt() == turn;
        }
    }

    /**
     * A check of whole conversations.
     *
     * @param id the conversation that it looks at; absent for every conversation
     * @param check the check
     */
    public record ConversationCheck(Optional<String> id, ThrowingConsumer<Conversation> check) {

        boolean appliesTo(String conversation) {
            return id.isEmpty() || id.get().equals(conversation);
        }
    }

    List<ThrowingConsumer<Turn>> ofTurn(int index) {
        return turns.stream()
                .filter(check -> check.appliesTo(index))
                .map(TurnCheck::check)
                .toList();
    }

    List<ThrowingConsumer<Conversation>> ofConversation(String id) {
        return conversations.stream()
                .filter(check -> check.appliesTo(id))
                .map(ConversationCheck::check)
                .toList();
    }
}
