package dev.parley.samples;

import static dev.parley.chat.ToolChoice.REQUIRED;
import static dev.parley.chat.ToolsOffered.TOOL_TURNS;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import dev.parley.Synthetic;
import dev.parley.ToolLoop;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Generated conversations: many of them, long ones, of the sizes that a test asks for. Their texts have no sense, so the tool
 * choice makes the model call, and what is tested is that calls, results and history hold at any length.
 */
@SimulatedModel
class SyntheticTests {

    @Synthetic(conversations = 5, turns = 4, promptTokens = "200 +- 50")
    @ConversationTest(tools = ShopTools.class, toolChoice = REQUIRED)
    Stream<DynamicNode> keeps_calling_in_long_conversations(Conversations conversations) {
        return conversations.tests();
    }

    @Synthetic(
            conversations = 4,
            turns = 3,
            prefixTokens = "300",
            prefixCount = 2,
            firstPromptTokens = "500 +- 100 in 300..800",
            promptTokens = "20..80",
            outputTokens = "60",
            toolResultTokens = "100..200",
            seed = 7)
    @ToolLoop(offered = TOOL_TURNS, maxRounds = 1)
    @ConversationTest(
            toolChoice = REQUIRED,
            toolCallTurns = {0, 1})
    Stream<DynamicNode> calls_twice_and_answers_once(Conversations conversations) {
        return conversations.tests();
    }
}
