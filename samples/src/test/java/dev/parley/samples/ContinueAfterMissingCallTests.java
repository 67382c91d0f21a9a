package dev.parley.samples;

import static dev.parley.chat.MissingToolCall.CONTINUE;
import static dev.parley.transcript.Mark.MISSING_TOOL_CALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The model asks back instead of calling: the turn passes with a mark, and the conversation goes on. */
@SimulatedModel(script = "asks-back-model.yaml")
class ContinueAfterMissingCallTests {

    @ConversationTest(dataset = "status-questions.yaml", tools = ShopTools.class, onMissingToolCall = CONTINUE)
    Stream<DynamicNode> a_turn_without_a_call_passes_with_a_mark(Conversations conversations) {
        return conversations
                .turn(0, turn -> assertThat(turn.marks()).containsExactly(MISSING_TOOL_CALL))
                .turn(1, turn -> assertThat(turn.marks()).isEmpty())
                .tests();
    }
}
