package dev.parley.samples;

import static dev.parley.chat.MissingToolCall.FAIL;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The default: a turn that should call and does not fails. Here the model calls, so all is green. */
@SimulatedModel
class FailOnMissingCallTests {

    @ConversationTest(dataset = "status-questions.yaml", tools = ShopTools.class, onMissingToolCall = FAIL)
    Stream<DynamicNode> every_turn_calls_a_tool(Conversations conversations) {
        return conversations.tests();
    }
}
