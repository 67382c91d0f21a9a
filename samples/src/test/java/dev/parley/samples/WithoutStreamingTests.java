package dev.parley.samples;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Endpoint;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The same conversations, each answer in one piece instead of a stream of events. */
@SimulatedModel(script = "shop-model.yaml")
@Endpoint(stream = false)
class WithoutStreamingTests {

    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
    Stream<DynamicNode> answers_in_one_piece(Conversations conversations) {
        return conversations.tests();
    }
}
