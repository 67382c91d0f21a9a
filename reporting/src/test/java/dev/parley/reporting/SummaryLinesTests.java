package dev.parley.reporting;

import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.conversation;
import static dev.parley.reporting.Transcripts.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryLinesTests {

    private static final Conversation PASSED =
            conversation(turn(0, "Hi", Outcome.PASSED), turn(1, "Bye", Outcome.PASSED));

    @Test
    void a_conversation_says_how_it_ended_and_counts_its_turns() {
        assertThat(JsonLine.of(SummaryLines.ofConversation(TEST, PASSED)))
                .isEqualTo(
                        "{\"type\":\"conversation\","
                                + "\"id\":\"shop.OrderTests#answers(dev.parley.Conversations)/memory\","
                                + "\"test\":\"shop.OrderTests#answers(dev.parley.Conversations)\","
                                + "\"conversation\":\"memory\",\"place\":\"shop.yaml:9:3\",\"outcome\":\"passed\",\"turns\":2}");
    }

    @Test
    void a_conversation_says_which_check_of_its_own_failed() {
        Conversation failed = PASSED.atBest(new Outcome.Failed("too many words", Optional.empty()));
        assertThat(JsonLine.of(SummaryLines.ofConversation(TEST, failed)))
                .isEqualTo("{\"type\":\"conversation\","
                        + "\"id\":\"shop.OrderTests#answers(dev.parley.Conversations)/memory\","
                        + "\"test\":\"shop.OrderTests#answers(dev.parley.Conversations)\","
                        + "\"conversation\":\"memory\",\"place\":\"shop.yaml:9:3\",\"outcome\":\"failed\","
                        + "\"reason\":\"too many words\",\"turns\":2}");
    }

    @Test
    void a_test_says_that_it_is_complete() {
        assertThat(JsonLine.of(SummaryLines.ofTest(TEST)))
                .isEqualTo("{\"type\":\"test\",\"test\":\"shop.OrderTests#answers(dev.parley.Conversations)\"}");
    }
}
