package dev.parley.samples;

import static dev.parley.chat.RecordedCalls.EXPECT;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Dataset;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Chats that were recorded elsewhere: the model answers each user message anew and should make the recorded calls. */
@SimulatedModel(script = "recorded-chats-model.yaml")
@Dataset(recordedCalls = EXPECT)
class RecordedChatsTests {

    @ConversationTest(dataset = "recorded-chats.yaml")
    Stream<DynamicNode> makes_the_recorded_calls(Conversations conversations) {
        return conversations.tests();
    }
}
