package dev.parley.samples;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Dataset;
import dev.parley.SimulatedModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Conversations made in Java: from what a program knows, or one for each of many values. */
@SimulatedModel
class JavaRowsTests {

    static Stream<Map<String, ?>> a_question_for_each_order() {
        return Stream.of("A-17", "B-2")
                .map(order -> Map.of("id", "status-of-" + order, "turns", List.of(question(order))));
    }

    private static Map<String, ?> question(String order) {
        Map<String, ?> call = Map.of("name", "order_status", "arguments", Map.of("id", order));
        return Map.of("user", "What is the status of order " + order + "?", "expect", Map.of("calls", List.of(call)));
    }

    @ConversationTest(tools = ShopTools.class)
    @Dataset(source = "a_question_for_each_order")
    Stream<DynamicNode> knows_every_order(Conversations conversations) {
        return conversations.tests();
    }
}
