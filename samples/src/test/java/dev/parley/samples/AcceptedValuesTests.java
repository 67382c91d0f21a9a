package dev.parley.samples;

import static dev.parley.chat.MatchingDialect.BFCL;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import dev.parley.ToolCallMatching;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Expected calls that list the accepted values of each argument, compared as BFCL does: the model's {@code berlin} is fine. */
@SimulatedModel(script = "accepted-values-model.yaml")
@ToolCallMatching(dialect = BFCL)
class AcceptedValuesTests {

    @ConversationTest(dataset = "accepted-values.yaml", tools = ShopTools.class)
    Stream<DynamicNode> makes_calls_with_accepted_values(Conversations conversations) {
        return conversations.tests();
    }
}
