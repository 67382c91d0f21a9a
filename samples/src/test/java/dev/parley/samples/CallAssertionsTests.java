package dev.parley.samples;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static dev.parley.assertj.ParleySoftAssertions.assertSoftly;
import static java.time.Duration.ofSeconds;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import dev.parley.chat.ToolResult.Origin;
import dev.parley.transcript.Conversation;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Assertions on calls, their arguments and results, on replies, requests and whole conversations. */
@SimulatedModel(script = "shop-model.yaml")
class CallAssertionsTests {

    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
    Stream<DynamicNode> looks_into_turns(Conversations conversations) {
        return conversations
                .eachTurn(turn -> assertThat(turn)
                        .didNotCall("cancel_order")
                        .usedAtMostTokens(4_000)
                        .finishedWithin(ofSeconds(30)))
                .turn(0, turn -> assertThat(turn).reply().isNotBlank())
                .tests();
    }

    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
    Stream<DynamicNode> looks_into_calls(Conversations conversations) {
        return conversations
                .conversation("memory", memory -> {
                    assertThat(memory).hasTurns(2).called("order_status", "change_address");
                    assertThat(memory)
                            .turn(1)
                            .call("change_address")
                            .hasArgument("id", "A-17")
                            .hasResultFrom(Origin.JAVA)
                            .resultJson()
                            .hasValue("city", "Berlin");
                    assertThat(memory).turn(0).step(0).hasFinishReason("tool_calls");
                })
                .tests();
    }

    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
    Stream<DynamicNode> tells_all_that_is_wrong(Conversations conversations) {
        return conversations
                .conversation("parallel", CallAssertionsTests::comparesBoth)
                .tests();
    }

    private static void comparesBoth(Conversation parallel) {
        assertSoftly(softly -> {
            softly.assertThat(parallel).turn(0).call(0).hasArgument("id", "A-17");
            softly.assertThat(parallel).turn(0).call(1).hasArgument("id", "B-2");
            softly.assertThat(parallel).lastTurn().replyContains("A-17", "B-2");
        });
    }
}
