package dev.parley.samples;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.Endpoint;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * A test of a real model: skipped until {@code PARLEY_BASE_URL} names a server ({@code PARLEY_API_KEY} its key,
 * {@code PARLEY_MODEL} a model), so that no build spends money by accident, and the size of answers is limited.
 */
@EnabledIfEnvironmentVariable(
        named = "PARLEY_BASE_URL",
        matches = ".+",
        disabledReason = "set PARLEY_BASE_URL to test a real model")
@Endpoint(maxTokens = 500, body = """
        {"temperature": 0}""")
class YourOwnServerTests {

    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
    Stream<DynamicNode> answers_questions_about_orders(Conversations conversations) {
        return conversations.tests();
    }
}
