package dev.parley.assertj;

import dev.parley.chat.ToolCall;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Turn;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a conversation.
 *
 * @since 0.1.0
 */
public final class ConversationAssert extends AbstractAssert<ConversationAssert, Conversation> {

    ConversationAssert(Conversation conversation) {
        super(conversation, ConversationAssert.class);
    }

    /**
     * Verifies that the conversation called exactly these functions over all its turns, in this order.
     *
     * @throws AssertionError if it called others, more, fewer or in another order
     */
    public ConversationAssert called(String... functions) {
        isNotNull();
        List<String> called = actual.turns().stream()
                .map(Turn::calls)
                .flatMap(Collection::stream)
                .map(ToolCall::name)
                .toList();
        if (!called.equals(List.of(functions))) {
            throw failureWithActualExpected(
                    called, List.of(functions), "expected calls of %s, made calls of %s", List.of(functions), called);
        }
        return this;
    }
}
