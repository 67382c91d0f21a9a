package dev.parley.plan;

import dev.parley.chat.Variant;
import dev.parley.dataset.WrittenConversation;
import java.util.List;

/**
 * A conversation, ready to be played.
 *
 * @param written the conversation as the dataset has it
 * @param variant the combination of the test's settings that it is planned for
 * @param turns its turns, in order
 * @since 0.1.0
 */
public record ConversationPlan(WrittenConversation written, Variant variant, List<PlannedTurn> turns) {

    /** Copies the turns. */
    public ConversationPlan {
        turns = List.copyOf(turns);
    }

    /** Returns the conversation's id. */
    public String id() {
        return written.id();
    }

    /** Returns the conversation's id, and the variant where there are several: {@code memory [gpt-4o-mini · required]}. */
    public String name() {
        return variant.of(id());
    }
}
