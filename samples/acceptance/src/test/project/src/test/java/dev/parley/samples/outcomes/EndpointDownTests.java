package dev.parley.samples.outcomes;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Endpoint;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

@Endpoint(baseUrl = "http://127.0.0.1:1", model = "nobody-listens", retries = 0)
class EndpointDownTests {

    @ConversationTest(dataset = "follow-up.yaml", tools = OrderTools.class)
    Stream<DynamicNode> errs(Conversations conversations) {
        return conversations.tests();
    }
}
