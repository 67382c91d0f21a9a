package dev.parley.samples.outcomes;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;

@SimulatedModel(script = "good-model.yaml")
class FollowUpTests {

    @Tag("nightly")
    @ConversationTest(dataset = "follow-up.yaml", tools = OrderTools.class)
    Stream<DynamicNode> nightly(Conversations conversations) {
        return conversations.tests();
    }

    @Tag("nightly")
    @Tag("slow")
    @ConversationTest(dataset = "follow-up.yaml", tools = OrderTools.class)
    Stream<DynamicNode> nightly_and_slow(Conversations conversations) {
        return conversations.tests();
    }

    @ConversationTest(dataset = "follow-up.yaml", tools = OrderTools.class)
    Stream<DynamicNode> always(Conversations conversations) {
        return conversations.tests();
    }
}
