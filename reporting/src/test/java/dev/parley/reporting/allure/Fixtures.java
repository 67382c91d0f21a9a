package dev.parley.reporting.allure;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static dev.parley.chat.MatchingDialect.BFCL;
import static dev.parley.chat.MissingToolCall.SKIP;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import dev.parley.ToolCallMatching;
import dev.parley.ToolLoop;
import dev.parley.tool.Tool;
import dev.parley.tool.ToolParam;
import dev.parley.transcript.Turn;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicNode;

/** Test classes that tests run on the simulated model. */
final class Fixtures {

    private Fixtures() {}

    /** A conversation whose second turn has a wrong argument, and one that stops at its first turn. */
    @SimulatedModel(script = "shop-model.yaml")
    static class ShopTestCase {
        @ConversationTest(dataset = "shop.yaml", toolFiles = "shop-tools.json")
        Stream<DynamicNode> answers(Conversations conversations) {
            return conversations
                    .eachConversation(conversation -> Assertions.assertEquals("memory", conversation.id()))
                    .tests();
        }
    }

    /** The same test over a dataset that changes between runs. */
    @SimulatedModel(script = "shop-model.yaml")
    static class ChangingTestCase {

        static final String DATASET = "target/changing/shop.yaml";

        @ConversationTest(dataset = DATASET, toolFiles = "shop-tools.json")
        Stream<DynamicNode> answers(Conversations conversations) {
            return conversations.eachConversation(conversation -> {}).tests();
        }
    }

    /** Everything that can go wrong. Each conversation is named for what goes wrong. */
    @SimulatedModel(script = "failures-model.yaml")
    static class FailingTestCase {
        @ConversationTest(dataset = "failures.yaml", toolFiles = "shop-tools.json")
        Stream<DynamicNode> fails(Conversations conversations) {
            return conversations.eachTurn(FailingTestCase::check).tests();
        }

        @ConversationTest(dataset = "rounds.yaml", toolFiles = "shop-tools.json")
        @ToolLoop(maxRounds = 2)
        Stream<DynamicNode> calls_too_often(Conversations conversations) {
            return conversations.tests();
        }

        @ConversationTest(dataset = "accepted-values.yaml", toolFiles = "shop-tools.json")
        @ToolCallMatching(dialect = BFCL)
        Stream<DynamicNode> calls_what_BFCL_does_not_accept(Conversations conversations) {
            return conversations.tests();
        }

        @ConversationTest(dataset = "tool-assertion.yaml", tools = AssertingTools.class)
        Stream<DynamicNode> fails_in_a_tool(Conversations conversations) {
            return conversations.tests();
        }

        private static void check(Turn turn) {
            if (turn.conversation().equals("own-check")) {
                assertThat(turn).called("order_status");
            }
        }
    }

    /** A missing call skips. */
    @SimulatedModel(script = "failures-model.yaml")
    static class SkippingTestCase {
        @ConversationTest(dataset = "failures.yaml", toolFiles = "shop-tools.json", onMissingToolCall = SKIP)
        Stream<DynamicNode> skips(Conversations conversations) {
            return conversations.tests();
        }
    }

    /** Refuses every order. */
    static class AssertingTools {
        @Tool
        String orderStatus(@ToolParam(name = "id") String id) {
            throw new AssertionError("no order may be looked up, least of all " + id);
        }
    }
}
