package dev.parley.samples.realmodel;

import static dev.parley.chat.MissingToolCall.CONTINUE;
import static dev.parley.chat.MissingToolCall.SKIP;
import static dev.parley.chat.ToolChoice.AUTO;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The model may choose, and is too small to choose well: it answers in prose where it should call. */
@RealModel
class NaturalMissingCallTests {

    @ConversationTest(dataset = "weather.yaml", tools = WeatherTools.class, toolChoice = AUTO, onMissingToolCall = SKIP)
    Stream<DynamicNode> skipped(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(
            dataset = "weather.yaml",
            tools = WeatherTools.class,
            toolChoice = AUTO,
            onMissingToolCall = CONTINUE)
    Stream<DynamicNode> marked(Conversations conversations) {
        return conversations.tests();
    }
}
