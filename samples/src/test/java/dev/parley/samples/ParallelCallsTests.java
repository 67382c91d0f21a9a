package dev.parley.samples;

import static dev.parley.assertj.ParleyAssertions.assertThat;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Several calls in one answer: {@code same_step} demands it, {@code order: any} leaves their order to the model. Each call
 * gets its own result.
 */
@SimulatedModel(script = "parallel-calls-model.yaml")
class ParallelCallsTests {

    @ConversationTest(dataset = "parallel-calls.yaml", tools = ShopTools.class)
    Stream<DynamicNode> asks_for_both_orders_at_once(Conversations conversations) {
        return conversations
                .eachTurn(turn -> assertThat(turn).called("order_status", "order_status"))
                .tests();
    }
}
