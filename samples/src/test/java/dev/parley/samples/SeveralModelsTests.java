package dev.parley.samples;

import static dev.parley.chat.ToolChoice.AUTO;
import static dev.parley.chat.ToolChoice.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Endpoint;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The same conversations with several models and tool choices: a container for each combination, named in every leaf. */
@SimulatedModel(script = "shop-model.yaml")
class SeveralModelsTests {

    @Endpoint(model = {"small-model", "large-model"})
    @ConversationTest(
            dataset = "shop.yaml",
            tools = ShopTools.class,
            toolChoice = {AUTO, REQUIRED})
    Stream<DynamicNode> knows_its_orders(Conversations conversations) {
        return conversations
                .eachTurn(turn -> assertThat(turn.variant().values()).containsKeys("model", "tool_choice"))
                .tests();
    }
}
