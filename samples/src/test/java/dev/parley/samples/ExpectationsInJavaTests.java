package dev.parley.samples;

import static dev.parley.match.Expect.call;
import static dev.parley.match.Expect.calls;
import static dev.parley.match.Expect.regex;
import static dev.parley.match.Expect.satisfying;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The same conversation twice: what it should do is said in the dataset, and in Java, where a program's own code can judge. */
@SimulatedModel(script = "shop-model.yaml")
class ExpectationsInJavaTests {

    private static final Set<String> ORDERS = Set.of("A-17", "B-2");

    @ConversationTest(dataset = "expectations.yaml", tools = ShopTools.class)
    Stream<DynamicNode> does_what_yaml_and_java_expect(Conversations conversations) {
        return conversations
                .expect("said-in-java", 0, calls(call("order_status").with("id", "A-17")))
                .expect(
                        "said-in-java",
                        1,
                        calls(call("change_address")
                                .with("id", satisfying("a known order", ORDERS::contains))
                                .with("city", regex("(?i)^berlin"))))
                .expect(
                        "said-in-java", // as a whole
                        calls(call("order_status"), call("change_address"))
                                .never("cancel_order")
                                .replyContains("Berlin"))
                .tests();
    }
}
