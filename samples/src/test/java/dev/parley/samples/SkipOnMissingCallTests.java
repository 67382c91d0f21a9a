package dev.parley.samples;

import static dev.parley.chat.MissingToolCall.SKIP;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The model asks back instead of calling: the turn and the rest of its conversation are skipped, and say why. */
@SimulatedModel(script = "asks-back-model.yaml")
class SkipOnMissingCallTests {

    @ConversationTest(dataset = "status-questions.yaml", tools = ShopTools.class, onMissingToolCall = SKIP)
    Stream<DynamicNode> a_turn_without_a_call_is_skipped(Conversations conversations) {
        return conversations.tests();
    }
}
