package dev.parley.assertj;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.chat.ToolCall;
import dev.parley.testkit.Transcripts;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import dev.parley.transcript.Totals;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a turn, a step and a conversation, and the whole message where it does not. */
class TurnAssertTests {

    private static final ToolCall STATUS = new ToolCall("c1", "order_status", "{\"id\": \"A-17\"}");
    private static final ToolCall NOTIFY = new ToolCall("c2", "notify", "{}");
    private static final Turn TURN = Transcripts.turn(
            0, Outcome.PASSED, Transcripts.step("", STATUS, NOTIFY), Transcripts.step("{\"status\": \"shipped\"}"));
    private static final Turn QUIET = Transcripts.turn(1, Outcome.PASSED, Transcripts.step("Which order, 1 or 2?"));
    private static final Turn MARKED = Transcripts.turn(
            2,
            new Outcome.Failed("memory · turn 2 · missing tool call\n  expected  notify()", Optional.empty()),
            new Step(StepKind.CLIENT_TOOL_CALL, Outcome.PASSED, Set.of(Mark.REFUSED), Optional.empty(), List.of()));
    private static final Conversation CONVERSATION =
            Conversation.of("memory", Transcripts.PLACE, List.of(TURN, QUIET, MARKED));
    private static final @Nullable Turn NO_TURN = null;
    private static final String MADE = "\n  called    order_status(id = \"A-17\")\n            notify()";

    @Test
    void what_holds_can_be_chained() {
        assertThatCode(() -> assertThat(TURN)
                        .calledInAnyOrder("notify", "order_status")
                        .calledOnly("notify", "order_status")
                        .calledAmongOthers("notify")
                        .calledTimes("notify", 1)
                        .calledTimes("cancel_order", 0)
                        .didNotCall("cancel_order")
                        .passed()
                        .hasNoMarks()
                        .hasFinishReason("stop")
                        .hasRounds(0)
                        .replied("shipped")
                        .replyContains("status", "shipped")
                        .replyDoesNotContain("sorry")
                        .replyMatches("ship+ed")
                        .repliedExactly("{\"status\": \"shipped\"}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> assertThat(QUIET).madeNoCall()).doesNotThrowAnyException();
        assertThatCode(() -> assertThat(MARKED).failed().hasMarks(Mark.REFUSED)).doesNotThrowAnyException();
    }

    @Test
    void what_is_led_on_to_is_asserted_as_usual() {
        assertThat(TURN).call(0).hasName("order_status");
        assertThat(TURN).call("notify").hasNoArguments();
        assertThat(TURN).toolCalls().containsExactly(STATUS, NOTIFY);
        assertThat(TURN).reply().startsWith("{");
        assertThat(TURN).replyJson().isEqualToJson("{\"status\": \"shipped\"}");
        assertThat(TURN).replyJson("status").isEqualTo("shipped");
        assertThat(TURN).totals().returns(2, Totals::steps);
        assertThat(TURN).latency().isEqualTo(Duration.ofMillis(40));
        assertThat(TURN).elapsed().isEqualTo(Duration.ofMillis(20));
        assertThat(TURN).steps().hasSize(2);
        assertThat(TURN)
                .step(0)
                .hasKind(StepKind.STANDARD)
                .called("order_status", "notify")
                .offered();
        assertThat(TURN).step(1).latency().isEqualTo(Duration.ofMillis(20));
        assertThat(MARKED).reason().contains("missing tool call");
        assertThat(CONVERSATION).failed().hasTurns(3).turn(1).madeNoCall();
        assertThat(CONVERSATION).lastTurn().failed();
        assertThat(CONVERSATION).turns().contains(QUIET);
        assertThat(List.<Object>of(TURN)).first(ParleyAssertions.TURN).passed();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                fails(turn -> turn.calledInAnyOrder("notify"), "expected the calls [notify] in any order" + MADE),
                fails(turn -> turn.calledOnly("notify"), "expected calls of [notify] alone" + MADE),
                fails(
                        turn -> turn.calledAmongOthers("notify", "cancel"),
                        "expected calls of [notify, cancel], there is none of [cancel]" + MADE),
                fails(turn -> turn.calledTimes("notify", 2), "expected 2 calls of notify, there is 1" + MADE),
                fails(turn -> turn.didNotCall("notify"), "expected no call of notify" + MADE),
                fails(turn -> turn.madeNoCall(), "expected no call" + MADE),
                fails(turn -> turn.call(2), "expected a call at index 2, there are 2" + MADE),
                fails(turn -> turn.call("cancel"), "expected one call of cancel, there is none" + MADE),
                fails(turn -> turn.singleCall(), "expected a single call, there are 2" + MADE),
                fails(turn -> turn.hasRounds(2), "expected 2 rounds of calls, there are 0" + MADE),
                fails(turn -> turn.failed(), "expected failed, was passed"),
                fails(turn -> turn.hasMarks(Mark.REFUSED), "expected the marks [refused], has []"),
                fails(turn -> turn.hasFinishReason("length"), "expected the finish reason length, was stop"),
                fails(
                        turn -> turn.replyContains("shipped", "100%"),
                        "expected a reply that contains \"100%\", got \"{\"status\": \"shipped\"}\""),
                fails(
                        turn -> turn.replyDoesNotContain("shipped"),
                        "expected a reply that does not contain \"shipped\", got \"{\"status\": \"shipped\"}\""),
                fails(
                        turn -> turn.replyMatches("^a"),
                        "expected a reply that matches /^a/, got \"{\"status\": \"shipped\"}\""),
                fails(
                        turn -> turn.repliedExactly("Hi"),
                        "expected the reply \"Hi\", got \"{\"status\": \"shipped\"}\""),
                fails(turn -> turn.step(2), "expected a step at index 2, there are 2"),
                fails(
                        turn -> turn.firstTokenWithin(Duration.ofMillis(5)),
                        "expected a first token within 5 ms, nothing was streamed"));
    }

    private static Arguments fails(Consumer<TurnAssert> check, String message) {
        return arguments(check, message);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_says_what_was_expected_and_which_calls_were_made(Consumer<TurnAssert> check, String message) {
        assertThat(catchThrowable(() -> check.accept(assertThat(TURN))))
                .isInstanceOf(AssertionError.class)
                .hasMessage("[memory · turn 0] " + message);
    }

    @Test
    void where_nothing_was_called_the_answer_is_shown() {
        assertThat(catchThrowable(() -> assertThat(QUIET).called("order_status")))
                .hasMessage("""
                [memory · turn 1] expected the calls [order_status] in this order
                  called    nothing
                  answered  "Which order, 1 or 2?\"""");
    }

    @Test
    void of_many_calls_the_first_ten_are_shown() {
        ToolCall[] calls = IntStream.range(0, 12)
                .mapToObj(index -> new ToolCall("c" + index, "f" + index, "{}"))
                .toArray(ToolCall[]::new);
        Turn busy = Transcripts.turn(0, Outcome.PASSED, Transcripts.step("", calls));

        assertThat(catchThrowable(() -> assertThat(busy).madeNoCall())).hasMessage("""
                [memory · turn 0] expected no call
                  called    f0()
                            f1()
                            f2()
                            f3()
                            f4()
                            f5()
                            f6()
                            f7()
                            f8()
                            f9()
                            and 2 more""");
    }

    @Test
    void a_turn_that_did_not_pass_says_why() {
        assertThat(catchThrowable(() -> assertThat(MARKED).passed())).hasMessage("""
                [memory · turn 2] expected passed, was failed
                  memory · turn 2 · missing tool call
                    expected  notify()""");
    }

    @Test
    void a_reply_that_is_no_json_says_so() {
        assertThat(catchThrowable(() -> assertThat(QUIET).replyJson()))
                .hasMessageStartingWith(
                        "[memory · turn 1] expected a reply in JSON, got \"Which order, 1 or 2?\"\n  problem   ");
    }

    @Test
    void a_failure_of_a_part_says_which() {
        assertThat(catchThrowable(() -> assertThat(CONVERSATION).turn(0).call(0).hasName("notify")))
                .hasMessage("""
                        [memory · turn 0 · order_status (call 1 of 2)] expected a call of notify, was order_status
                          called    order_status(id = "A-17")""");
        assertThat(catchThrowable(() -> assertThat(TURN).step(1).madeNoCall().hasKind(StepKind.CLIENT_TOOL_CALL)))
                .hasMessage("[memory · turn 0 · step 1] expected a step of kind client_tool_call, was standard");
    }

    @Test
    void a_turn_that_is_not_there_is_said_in_assertjs_words() {
        assertThat(catchThrowable(() -> assertThat(NO_TURN).passed()))
                .hasMessage("[turn] \nExpecting actual not to be null");
    }

    @Test
    void own_assertions_keep_their_type_along_a_chain() {
        assertThat(catchThrowable(
                        () -> new Polite(QUIET).madeNoCall().isPolite().passed()))
                .hasMessage("[memory · turn 1] expected please");
    }

    /** Somebody's own assertions. */
    static final class Polite extends AbstractTurnAssert<Polite> {
        Polite(Turn turn) {
            super(turn, Polite.class);
        }

        Polite isPolite() {
            if (!actual.reply().contains("please")) {
                throw failure("expected %s", "please");
            }
            return myself;
        }
    }
}
