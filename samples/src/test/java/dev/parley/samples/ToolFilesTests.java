package dev.parley.samples;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Tools that exist as JSON definitions alone, as another team or service publishes them. Nothing is called: each row says
 * what its calls return, or the definition's {@code result_schema} does.
 */
@SimulatedModel
class ToolFilesTests {

    @ConversationTest(dataset = "tool-files.yaml", toolFiles = "tool-files.json")
    Stream<DynamicNode> answers_calls_from_the_dataset(Conversations conversations) {
        return conversations.tests();
    }
}
