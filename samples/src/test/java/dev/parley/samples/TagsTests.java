package dev.parley.samples;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;

/** JUnit's tags choose what a build runs: {@code mvn test -Dgroups=smoke} plays the first method alone. */
@SimulatedModel(script = "shop-model.yaml")
class TagsTests {

    @Tag("smoke")
    @ConversationTest(dataset = "status-questions.yaml", tools = ShopTools.class)
    Stream<DynamicNode> answers_two_questions(Conversations conversations) {
        return conversations.tests();
    }

    @Tag("nightly")
    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
    Stream<DynamicNode> answers_all_questions(Conversations conversations) {
        return conversations.tests();
    }
}
