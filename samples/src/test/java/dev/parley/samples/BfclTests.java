package dev.parley.samples;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Rows of the Berkeley Function Calling Leaderboard (BFCL) as they are published, judged by its rules. */
@SimulatedModel(script = "bfcl-model.yaml")
class BfclTests {

    @ConversationTest(
            dataset = {
                "bfcl:bfcl/BFCL_v4_simple_python.json",
                "bfcl:bfcl/BFCL_v4_multiple.json",
                "bfcl:bfcl/BFCL_v4_parallel.json",
                "bfcl:bfcl/BFCL_v4_irrelevance.json",
                "bfcl:bfcl/BFCL_v4_live_relevance.json"
            })
    Stream<DynamicNode> makes_the_calls_that_BFCL_accepts(Conversations conversations) {
        return conversations.tests();
    }
}
