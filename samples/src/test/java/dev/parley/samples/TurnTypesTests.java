package dev.parley.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Datasets that say outright which turns call, and whose tools they are. */
@SimulatedModel(script = "turn-types-model.yaml")
class TurnTypesTests {

    @ConversationTest(dataset = "turn-types.yaml", tools = ShopTools.class)
    Stream<DynamicNode> turns_call_as_the_dataset_says(Conversations conversations) {
        return conversations.turn(2, turn -> assertThat(turn.calls()).isEmpty()).tests();
    }
}
