package dev.parley.samples.failures;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Endpoint;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The server does wrong. */
@ShowsFailures
class EndpointErrorsTestCase {

    /** Nobody listens at port 9, and would not if asked again. */
    @ConversationTest(dataset = "server-is-down.yaml")
    @Endpoint(baseUrl = "http://127.0.0.1:9", model = "any", retries = 0)
    Stream<DynamicNode> server_is_down(Conversations conversations) {
        return conversations.tests();
    }

    /** No server takes a tool without a name. */
    @ConversationTest(dataset = "server-refuses.yaml")
    @SimulatedModel
    @Endpoint(body = """
            {"tools": [{"type": "function", "function": {}}]}""")
    Stream<DynamicNode> server_refuses(Conversations conversations) {
        return conversations.tests();
    }
}
