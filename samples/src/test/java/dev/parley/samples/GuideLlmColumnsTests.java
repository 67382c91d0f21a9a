package dev.parley.samples;

import static dev.parley.chat.ToolChoice.REQUIRED;
import static dev.parley.chat.ToolsOffered.TOOL_TURNS;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import dev.parley.ToolLoop;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** A dataset that was written for GuideLLM, one row a line, sent in GuideLLM's shape. */
@SimulatedModel
@ToolLoop(offered = TOOL_TURNS, maxRounds = 1)
class GuideLlmColumnsTests {

    @ConversationTest(dataset = "weather-columns.jsonl", toolChoice = REQUIRED)
    Stream<DynamicNode> plays_rows_with_columns(Conversations conversations) {
        return conversations.tests();
    }
}
