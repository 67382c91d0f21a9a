package dev.parley.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.chat.ToolCall;
import dev.parley.testkit.Transcripts;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParleySoftAssertionsTests {

    private static final ToolCall STATUS = new ToolCall("c1", "order_status", "{\"id\": \"A-17\"}");
    private static final Turn TURN =
            Transcripts.turn(0, Outcome.PASSED, Transcripts.step("", STATUS), Transcripts.step("It is shipped."));

    private final ParleySoftAssertions softly = new ParleySoftAssertions();

    private List<String> told() {
        return softly.assertionErrorsCollected().stream()
                .map(failure ->
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse(""))
                .toList();
    }

    @Test
    void all_that_failed_is_told() {
        softly.assertThat(TURN).called("notify").replied("shipped").replied("Berlin");
        softly.assertThat(Conversation.of("memory", Transcripts.PLACE, List.of(TURN)))
                .hasTurns(2);
        softly.assertThat(TURN.calls().get(0)).hasName("notify");
        softly.assertThat("AssertJ's own").isEmpty();

        assertThat(told())
                .startsWith(
                        "[memory · turn 0] expected the calls [notify] in this order",
                        "[memory · turn 0] expected a reply that contains \"Berlin\", got \"It is shipped.\"",
                        "[memory] expected 2 turns, there are 1",
                        "[order_status] expected a call of notify, was order_status")
                .hasSize(5);
    }

    @Test
    void what_is_led_on_to_is_soft_too() {
        softly.assertThat(TURN)
                .call(0)
                .hasName("notify")
                .hasArgument("id", "A-18")
                .argument("id")
                .isEqualTo("X");
        softly.assertThat(TURN).reply().isEqualTo("Hi");
        softly.assertThat(Conversation.of("memory", Transcripts.PLACE, List.of(TURN)))
                .turn(0)
                .step(1)
                .hasFinishReason("length");
        softly.assertThat(TURN).toolCalls().isEmpty();

        assertThat(told())
                .contains(
                        "[memory · turn 0 · order_status (call 1 of 1)] expected a call of notify, was order_status",
                        "[memory · turn 0 · order_status (call 1 of 1)] expected argument id = \"A-18\", was \"A-17\"",
                        "[memory · turn 0 · step 1] expected the finish reason length, was stop")
                .hasSize(6);
    }

    @Test
    void a_part_that_is_not_there_is_told_once() {
        softly.assertThat(TURN)
                .call("notify")
                .hasName("notify")
                .hasArgument("id", "A-17")
                .argument("id")
                .isEqualTo("A-17");
        softly.assertThat(TURN).replyJson("status").isEqualTo("shipped");
        softly.assertThat(TURN).step(7).timeToFirstToken().isZero();

        assertThat(told())
                .containsExactly(
                        "[memory · turn 0] expected one call of notify, there is none",
                        "[memory · turn 0] expected a reply in JSON, got \"It is shipped.\"",
                        "[memory · turn 0] expected a step at index 7, there are 2");
    }

    @Test
    void a_block_fails_with_all_at_once() {
        assertThat(catchThrowable(() -> ParleySoftAssertions.assertSoftly(block -> {
                    block.assertThat(TURN).madeNoCall();
                    block.assertThat(TURN).singleCall().hasNoArguments();
                })))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "(2 failures)",
                        "[memory · turn 0] expected no call\n  called    order_status(id = \"A-17\")",
                        "[memory · turn 0 · order_status (call 1 of 1)] expected no arguments");
    }
}
