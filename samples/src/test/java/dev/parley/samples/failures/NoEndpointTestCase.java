package dev.parley.samples.failures;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Nothing says where the model is. */
@ShowsFailures
class NoEndpointTestCase {

    @ConversationTest(dataset = "own-check.yaml", tools = SmallShop.class)
    Stream<DynamicNode> no_endpoint(Conversations conversations) {
        return conversations.tests();
    }
}
