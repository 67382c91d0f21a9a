package dev.parley.assertj;

import dev.parley.transcript.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a conversation. Calls, marks, times and tokens are those of all its turns.
 *
 * @since 0.1.0
 */
public class ConversationAssert extends AbstractConversationAssert<ConversationAssert> {

    /** Creates assertions whose failures begin with the conversation's name. */
    protected ConversationAssert(@Nullable Conversation conversation) {
        super(conversation, ConversationAssert.class);
    }
}
