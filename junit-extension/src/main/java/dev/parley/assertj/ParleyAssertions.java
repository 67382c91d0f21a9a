package dev.parley.assertj;

import dev.parley.chat.ToolCall;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.jspecify.annotations.Nullable;

/**
 * Entry point to assertions on what happened. {@link ParleySoftAssertions} has the same for soft assertions.
 *
 * <pre>{@code
 * conversations.eachTurn(turn -> assertThat(turn).finishedWithin(ofSeconds(5))).tests();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ParleyAssertions {

    /** For {@code asInstanceOf}: what is asserted on is a turn. */
    public static final InstanceOfAssertFactory<Turn, TurnAssert> TURN =
            new InstanceOfAssertFactory<>(Turn.class, ParleyAssertions::assertThat);

    /** For {@code asInstanceOf}: what is asserted on is a tool call. */
    public static final InstanceOfAssertFactory<ToolCall, ToolCallAssert> TOOL_CALL =
            new InstanceOfAssertFactory<>(ToolCall.class, ParleyAssertions::assertThat);

    private ParleyAssertions() {}

    /** Begins assertions on a turn; failures begin with its name, for example {@code [memory · turn 0]}. */
    public static TurnAssert assertThat(@Nullable Turn turn) {
        return new TurnAssert(turn);
    }

    /** Begins assertions on a conversation; failures begin with its name. */
    public static ConversationAssert assertThat(@Nullable Conversation conversation) {
        return new ConversationAssert(conversation);
    }

    /** Begins assertions on a step; failures begin with its kind. */
    public static StepAssert assertThat(@Nullable Step step) {
        return new StepAssert(step);
    }

    /** Begins assertions on a call that was made, its result included; failures begin with the function's name. */
    public static ToolCallAssert assertThat(@Nullable MadeCall call) {
        return new ToolCallAssert(call);
    }

    /** Begins assertions on a call, of which no result is known; failures begin with the function's name. */
    public static ToolCallAssert assertThat(@Nullable ToolCall call) {
        return assertThat(made(call));
    }

    static @Nullable MadeCall made(@Nullable ToolCall call) {
        return call == null ? null : new MadeCall(call, List.of(), Optional.empty());
    }
}
