package dev.parley.samples;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Every key of a hand-written dataset once; the tools are JSON beside it, so no Java method answers a call. */
@SimulatedModel(script = "dataset-keys-model.yaml")
class DatasetKeysTests {

    @ConversationTest(dataset = "dataset-keys.yaml")
    Stream<DynamicNode> plays_what_the_dataset_says(Conversations conversations) {
        return conversations.tests();
    }
}
