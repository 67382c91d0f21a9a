package dev.parley.plan;

import dev.parley.dataset.WrittenConversation;
import java.util.List;

/**
 * A conversation, ready to be played.
 *
 * @param written the conversation as the dataset has it
 * @param turns its turns, in order
 * @since 0.1.0
 */
public record ConversationPlan(WrittenConversation written, List<PlannedTurn> turns) {

    /** Copies the turns. */
    public ConversationPlan {
        turns = List.copyOf(turns);
    }

    /** Returns the conversation's id. */
    public String id() {
        return written.id();
    }
}
