package dev.parley.samples;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Dataset;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** A part of a dataset, by ids, by tags or by lot. The whole file is checked, and the end of the run says what was left out. */
@SimulatedModel(script = "shop-model.yaml")
class PartOfADatasetTests {

    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
    @Dataset(ids = {"*call", "memory"})
    Stream<DynamicNode> plays_conversations_by_id(Conversations conversations) {
        return conversations.tests();
    }

    @SimulatedModel(script = "dataset-keys-model.yaml")
    @ConversationTest(dataset = "dataset-keys.yaml")
    @Dataset(tags = "!slow")
    Stream<DynamicNode> leaves_out_what_is_slow(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
    @Dataset(sample = 2)
    Stream<DynamicNode> draws_two_conversations(Conversations conversations) {
        return conversations.tests();
    }
}
