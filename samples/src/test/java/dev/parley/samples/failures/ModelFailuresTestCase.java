package dev.parley.samples.failures;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static dev.parley.chat.MatchingDialect.BFCL;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import dev.parley.ToolCallMatching;
import dev.parley.ToolLoop;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The model does wrong: a conversation in each way, then one that only a check in Java finds wrong. */
@ShowsFailures
@SimulatedModel(script = "model-failures-model.yaml")
@ToolLoop(maxRounds = 2)
class ModelFailuresTestCase {

    @ConversationTest(dataset = "model-failures.yaml", tools = SmallShop.class)
    Stream<DynamicNode> expectations(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(dataset = "own-check.yaml", tools = SmallShop.class)
    Stream<DynamicNode> own_check(Conversations conversations) {
        return conversations
                .turn(0, turn -> assertThat(turn).called("order_status"))
                .tests();
    }

    @ConversationTest(dataset = "not-accepted-by-bfcl.yaml", tools = SmallShop.class)
    @ToolCallMatching(dialect = BFCL)
    Stream<DynamicNode> accepted_values(Conversations conversations) {
        return conversations.tests();
    }
}
