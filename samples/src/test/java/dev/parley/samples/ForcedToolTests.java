package dev.parley.samples;

import static dev.parley.assertj.ParleyAssertions.assertThat;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Every turn is made to call one named function, whatever the user says: for steps of an agent that must not be left to the
 * model, and to test a tool by itself. A turn of the dataset may force another function.
 */
@SimulatedModel
class ForcedToolTests {

    @ConversationTest(dataset = "forced-tool.yaml", tools = ShopTools.class, forcedTool = "order_status")
    Stream<DynamicNode> calls_the_function_that_it_is_told_to_call(Conversations conversations) {
        return conversations
                .conversation("small-talk", talk -> assertThat(talk).called("order_status"))
                .conversation("forced-by-the-dataset", talk -> assertThat(talk).called("cancel_order"))
                .tests();
    }
}
