package dev.parley.assertj;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.chat.ToolCall;
import dev.parley.testkit.Transcripts;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** Each assertion where it holds, and the whole message where it does not. */
class ParleyAssertionsTests {

    private static final Turn TURN = turn(
            0,
            "It is shipped, 100%.",
            new ToolCall("c1", "order_status", "{\"id\": \"A-17\"}"),
            new ToolCall("c2", "notify", "{}"));
    private static final Turn QUIET = turn(1, "");
    private static final Conversation CONVERSATION = Conversation.of(
            "memory",
            Transcripts.PLACE,
            List.of(TURN, QUIET, turn(2, "Bye.", TURN.calls().get(0))));

    private static final String MADE = "\n  called    order_status(id = \"A-17\")\n            notify()";

    private static Turn turn(int index, String reply, ToolCall... calls) {
        return Transcripts.turn(index, Outcome.PASSED, Transcripts.step("Let me see.", calls), Transcripts.step(reply));
    }

    @Test
    void assertions_that_hold_can_be_chained() {
        assertThatCode(() -> assertThat(TURN)
                        .finishedWithin(Duration.ofMillis(40))
                        .called("order_status", "notify")
                        .replied("shipped")
                        .replied(""))
                .doesNotThrowAnyException();
    }

    @Test
    void a_turn_that_called_nothing_called_no_functions() {
        assertThatCode(() -> assertThat(QUIET).called()).doesNotThrowAnyException();
    }

    @Test
    void finishedWithin_tells_both_times() {
        assertThatThrownBy(() -> assertThat(TURN).finishedWithin(Duration.ofMillis(39)))
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    Assertions.assertThat(failure)
                            .hasMessage("[memory · turn 0] expected to finish within 39 ms, took 40 ms");
                    Assertions.assertThat(failure.getExpected().getValue()).isEqualTo("at most 39 ms");
                    Assertions.assertThat(failure.getActual().getValue()).isEqualTo("40 ms");
                });
    }

    @Test
    void finishedWithin_never_shows_the_limit_as_what_it_took() {
        Turn slow = Transcripts.turn(0, Outcome.PASSED, Transcripts.step(Duration.ofNanos(40_000_001), "Done."));

        assertThatThrownBy(() -> assertThat(slow).finishedWithin(Duration.ofMillis(40)))
                .hasMessage("[memory · turn 0] expected to finish within 40 ms, took 41 ms");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            order_status                     | [order_status]
            notify, order_status             | [notify, order_status]
            order_status, notify, notify     | [order_status, notify, notify]
            order_status, Notify             | [order_status, Notify]
            """)
    void called_tells_expected_and_made_calls(String functions, String expected) {
        assertThatThrownBy(() -> assertThat(TURN).called(functions.split(", ")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("[memory · turn 0] expected the calls " + expected + " in this order" + MADE);
    }

    @Test
    void called_carries_both_sides_for_a_comparison_view() {
        AssertionFailedError failure = Assertions.catchThrowableOfType(
                AssertionFailedError.class, () -> assertThat(QUIET).called("notify"));

        Assertions.assertThat(failure.getExpected().getValue()).isEqualTo(List.of("notify"));
        Assertions.assertThat(failure.getActual().getValue()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shipped", "It was", "%s"})
    void replied_tells_text_and_reply(String text) {
        assertThatThrownBy(() -> assertThat(TURN).replied(text))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("[memory · turn 0] expected a reply that contains \"" + text
                        + "\", got \"It is shipped, 100%.\"");
    }

    @Test
    void a_conversation_called_the_functions_of_all_its_turns() {
        assertThatCode(() -> assertThat(CONVERSATION).called("order_status", "notify", "order_status"))
                .doesNotThrowAnyException();
    }

    @Test
    void called_of_a_conversation_tells_expected_and_made_calls() {
        assertThatThrownBy(() -> assertThat(CONVERSATION).called("order_status"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("""
                        [memory] expected the calls [order_status] in this order
                          called    turn 0  order_status(id = "A-17")
                                    turn 0  notify()
                                    turn 2  order_status(id = "A-17")""");
    }
}
