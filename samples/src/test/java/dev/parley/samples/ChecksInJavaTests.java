package dev.parley.samples;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ConversationTest;
import dev.parley.Conversations;
import dev.parley.SimulatedModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * What a dataset cannot say is said in Java, with any assertion library: of every turn, of one turn by its position, of a
 * conversation by its id, of every conversation. A check runs on what passed so far and fails its own turn alone.
 */
@SimulatedModel(script = "shop-model.yaml")
class ChecksInJavaTests {

    @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
    Stream<DynamicNode> calls_little_and_says_something(Conversations conversations) {
        return conversations
                .eachTurn(turn -> assertThat(turn.calls()).hasSizeLessThanOrEqualTo(2))
                .turn(0, turn -> assertThat(turn.reply()).isNotBlank())
                .conversation("memory", memory -> assertThat(memory).called("order_status", "change_address"))
                .eachConversation(each -> assertThat(each.turns()).hasSizeLessThan(10))
                .tests();
    }
}
