package dev.parley.assertj;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.Turn;

/**
 * Entry point to assertions on turns and conversations.
 *
 * <pre>{@code
 * conversations.eachTurn(turn -> assertThat(turn).finishedWithin(ofSeconds(5))).tests();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ParleyAssertions {

    private ParleyAssertions() {}

    /** Begins assertions on a turn; failures begin with its name, for example {@code [memory · turn 0]}. */
    public static TurnAssert assertThat(Turn turn) {
        return new TurnAssert(turn).as(turn.name());
    }

    /** Begins assertions on a conversation; failures begin with its name. */
    public static ConversationAssert assertThat(Conversation conversation) {
        return new ConversationAssert(conversation).as(conversation.name());
    }
}
