package dev.parley.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Exchange.Attempt;
import dev.parley.chat.Exchange.Wait;
import dev.parley.chat.Timings;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.chat.ToolResult.Origin;
import dev.parley.chat.Usage;
import dev.parley.testkit.Transcripts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TotalsTests {

    private static final ToolCall CALL = new ToolCall("c1", "order_status", "{}");
    private static final MadeCall ANSWERED =
            new MadeCall(CALL, List.of(), Optional.of(new ToolResult("c1", "{}", Origin.DATASET, false)));
    private static final Step UNSENT = new Step(
            StepKind.TOOL_RESPONSE_INJECTION,
            new Outcome.Aborted("No tool call to answer"),
            Set.of(),
            Optional.empty(),
            List.of());

    /** A step from one moment to another, in seconds, sent for the first time a second before. */
    private static Step step(int start, int end, Optional<Usage> usage, Set<Mark> marks, MadeCall... calls) {
        Instant sent = Instant.EPOCH.plusSeconds(start);
        Answer answer = new Answer("Hi.", "", List.of(), Optional.empty(), usage, Optional.empty());
        Exchange exchange = new Exchange(
                "http://model",
                Map.of(),
                Map.of(),
                OptionalInt.of(200),
                "",
                Optional.of(answer),
                Timings.whole(sent, Duration.ofSeconds(end - start)),
                List.of(
                        new Attempt(sent.minusSeconds(1), Wait.NONE, OptionalInt.of(503), Optional.of("HTTP 503")),
                        new Attempt(
                                sent, new Wait(Duration.ofSeconds(1), false), OptionalInt.of(200), Optional.empty())));
        return new Step(StepKind.STANDARD, Outcome.PASSED, marks, Optional.of(exchange), List.of(calls));
    }

    private static Optional<Usage> usage(long prompt, long completion) {
        return Optional.of(new Usage(prompt, completion, OptionalLong.empty()));
    }

    @Test
    void of_a_turn_are_the_sums_of_its_steps() {
        Turn turn = Transcripts.turn(
                0,
                Outcome.PASSED,
                step(10, 12, usage(100, 8), Set.of(), ANSWERED, ANSWERED),
                step(15, 18, usage(130, 4), Set.of()),
                UNSENT);

        assertThat(turn.totals())
                .isEqualTo(new Totals(
                        2,
                        1,
                        2,
                        OptionalLong.of(230),
                        OptionalLong.empty(),
                        OptionalLong.of(12),
                        Duration.ofSeconds(5),
                        Optional.of(Duration.ofSeconds(9))));
    }

    @Test
    void of_a_conversation_are_those_of_its_turns_with_what_lies_between() {
        Turn first = Transcripts.turn(0, Outcome.PASSED, step(1, 3, usage(100, 8), Set.of(), ANSWERED));
        Turn second = Transcripts.turn(1, Outcome.PASSED, step(20, 21, usage(50, 2), Set.of()));

        assertThat(Conversation.of("memory", Transcripts.PLACE, List.of(first, second))
                        .totals())
                .isEqualTo(new Totals(
                        2,
                        1,
                        1,
                        OptionalLong.of(150),
                        OptionalLong.empty(),
                        OptionalLong.of(10),
                        Duration.ofSeconds(3),
                        Optional.of(Duration.ofSeconds(21))));
    }

    @Test
    void tokens_that_some_steps_do_not_tell_are_summed_without_them() {
        Turn turn = Transcripts.turn(
                0, Outcome.PASSED, step(1, 2, Optional.empty(), Set.of()), step(2, 3, usage(50, 2), Set.of()));

        assertThat(turn.totals()).returns(OptionalLong.of(50), Totals::promptTokens);
    }

    @Test
    void an_unexpected_call_is_no_round_whatever_answered_it() {
        Step unexpected = step(1, 2, Optional.empty(), Set.of(Mark.UNEXPECTED_TOOL_CALL), ANSWERED);

        assertThat(Transcripts.turn(0, Outcome.PASSED, unexpected).totals())
                .returns(0, Totals::rounds)
                .returns(1, Totals::toolCalls);
    }

    @Test
    void of_a_turn_that_was_not_sent_are_nothing() {
        assertThat(Transcripts.turn(0, Outcome.PASSED, UNSENT).totals())
                .isEqualTo(new Totals(
                        0,
                        0,
                        0,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Duration.ZERO,
                        Optional.empty()));
    }
}
