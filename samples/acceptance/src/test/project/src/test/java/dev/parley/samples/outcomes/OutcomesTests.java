package dev.parley.samples.outcomes;

import static dev.parley.chat.MissingToolCall.FAIL;
import static dev.parley.chat.MissingToolCall.SKIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

@SimulatedModel(script = "asks-back-model.yaml")
class OutcomesTests {

    @ConversationTest(dataset = "orders.yaml", tools = OrderTools.class, onMissingToolCall = FAIL)
    Stream<DynamicNode> fails(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(dataset = "follow-up.yaml", tools = OrderTools.class, onMissingToolCall = SKIP)
    Stream<DynamicNode> skips(Conversations conversations) {
        return conversations.eachConversation(conversation -> {}).tests();
    }

    @ConversationTest(dataset = "follow-up.yaml", tools = OrderTools.class, onMissingToolCall = SKIP)
    Stream<DynamicNode> checks(Conversations conversations) {
        return conversations
                .turn(0, turn -> assertThat(turn.reply()).isEqualTo("It has shipped."))
                .tests();
    }
}
