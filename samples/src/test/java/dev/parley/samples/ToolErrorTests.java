package dev.parley.samples;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static dev.parley.transcript.Mark.TOOL_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * A tool throws: the model gets the exception's message as the result and may mend its call. The turn is marked
 * {@code tool error} and judged as any other.
 */
@SimulatedModel(script = "tool-error-model.yaml")
class ToolErrorTests {

    @ConversationTest(dataset = "tool-error.yaml", tools = ShopTools.class)
    Stream<DynamicNode> mends_its_call_when_the_tool_refuses_it(Conversations conversations) {
        return conversations
                .turn(0, turn -> assertThat(turn).called("order_status", "order_status"))
                .turn(0, turn -> assertThat(turn.marks()).containsExactly(TOOL_ERROR))
                .tests();
    }
}
