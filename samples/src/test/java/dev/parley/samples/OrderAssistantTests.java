package dev.parley.samples;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static dev.parley.chat.MissingToolCall.FAIL;
import static dev.parley.chat.ToolChoice.AUTO;
import static java.time.Duration.ofSeconds;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

@SimulatedModel(script = "shop-model.yaml") // leave it out, set PARLEY_BASE_URL, and your own model is tested
class OrderAssistantTests {

    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class, toolChoice = AUTO, onMissingToolCall = FAIL)
    Stream<DynamicNode> answers_questions_about_orders(Conversations conversations) {
        return conversations
                .eachTurn(turn -> assertThat(turn).finishedWithin(ofSeconds(5)))
                .tests();
    }
}
