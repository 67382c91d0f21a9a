package dev.parley.samples.failures;

import static dev.parley.chat.MissingToolCall.FAIL;
import static dev.parley.chat.MissingToolCall.SKIP;
import static dev.parley.chat.ToolChoice.REQUIRED;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Endpoint;
import dev.parley.SimulatedModel;
import dev.parley.ToolLoop;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The test itself is wrong. */
@ShowsFailures
@SimulatedModel
class FaultyTestsTestCase {

    @ConversationTest(dataset = "faults-of-a-dataset.yaml", tools = SmallShop.class)
    Stream<DynamicNode> faults_of_a_dataset(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(
            dataset = "faults.yaml",
            toolChoice = REQUIRED,
            forcedTool = "order_status",
            onMissingToolCall = {FAIL, SKIP})
    @ToolLoop(maxRounds = 0)
    @Endpoint(body = "{temperature: 0}")
    Stream<DynamicNode> faults_of_a_declaration(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(dataset = "own-check.yaml", tools = SmallShop.class)
    Stream<DynamicNode> checks_that_see_nothing(Conversations conversations) {
        return conversations
                .turn(3, turn -> {})
                .conversation("memori", conversation -> {})
                .tests();
    }

    @ConversationTest(dataset = "own-check.yaml", tools = SmallShop.class)
    Stream<DynamicNode> nothing_to_test(Conversations conversations) {
        return Stream.empty();
    }
}
