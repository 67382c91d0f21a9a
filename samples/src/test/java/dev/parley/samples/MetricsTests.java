package dev.parley.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** What was measured is there for checks: of each step, and what the steps of a turn or a conversation come to together. */
@SimulatedModel(script = "shop-model.yaml")
class MetricsTests {

    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
    Stream<DynamicNode> answers_briefly(Conversations conversations) {
        return conversations
                .eachTurn(turn -> assertThat(turn.totals().rounds()).isLessThan(3))
                .eachTurn(turn ->
                        assertThat(turn.totals().outputTokens().orElse(0)).isLessThan(200))
                .eachConversation(each -> assertThat(each.totals().toolCalls()).isLessThan(10))
                .tests();
    }
}
