package dev.parley.samples;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import dev.parley.Conversations;
import dev.parley.Endpoint;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** {@link ShopConversations} says once what many tests share; what a method says itself wins, as in the second test. */
class ComposedAnnotationTests {

    @ShopConversations
    Stream<DynamicNode> answers_in_time(Conversations conversations) {
        return conversations
                .eachTurn(turn -> assertThat(turn).finishedWithin(ofSeconds(5)))
                .tests();
    }

    @ShopConversations
    @Endpoint(stream = false)
    Stream<DynamicNode> answers_in_one_piece(Conversations conversations) {
        return conversations.tests();
    }
}
