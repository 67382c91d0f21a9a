package dev.parley.assertj;

import dev.parley.chat.ToolCall;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Soft assertions on what happened, for soft assertions of your own to take in beside others. What they lead on to, a call of a turn
 * for example, is soft too.
 *
 * @since 0.1.0
 */
public interface ParleySoftAssertionsProvider extends SoftAssertionsProvider {

    /** Begins soft assertions on a turn. */
    default TurnAssert assertThat(@Nullable Turn turn) {
        return Navigation.of(this).to(Target.TURN, turn);
    }

    /** Begins soft assertions on a conversation. */
    default ConversationAssert assertThat(@Nullable Conversation conversation) {
        return Navigation.of(this).to(Target.CONVERSATION, conversation);
    }

    /** Begins soft assertions on a step. */
    default StepAssert assertThat(@Nullable Step step) {
        return Navigation.of(this).to(Target.STEP, step);
    }

    /** Begins soft assertions on a call that was made, its result included. */
    default ToolCallAssert assertThat(@Nullable MadeCall call) {
        return Navigation.of(this).to(Target.CALL, call);
    }

    /** Begins soft assertions on a call, of which no result is known. */
    default ToolCallAssert assertThat(@Nullable ToolCall call) {
        return assertThat(ParleyAssertions.made(call));
    }
}
