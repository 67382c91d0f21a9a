package dev.parley.assertj;

import static dev.parley.assertj.ParleyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import dev.parley.chat.Usage;
import dev.parley.testkit.Answers;
import dev.parley.testkit.Transcripts;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a step leads on to: the times and the tokens of its answer. */
class StepAssertTests {

    /** 5 tokens of which the first came after 100 ms and the last after 180 ms; the text began after 120 ms. */
    private static final Step STREAMED = step(
            new Timings(
                    Instant.EPOCH,
                    Duration.ofMillis(200),
                    Optional.of(Duration.ofMillis(100)),
                    Optional.of(Duration.ofMillis(120)),
                    Optional.of(Duration.ofMillis(180)),
                    5),
            Optional.of(new Usage(40, 5, OptionalLong.empty())));

    private static final Step UNCOUNTED = step(Timings.whole(Instant.EPOCH, Duration.ofMillis(20)), Optional.empty());

    private static Step step(Timings timings, Optional<Usage> usage) {
        Answer text = Answers.answer("It is shipped.", List.of(), "stop");
        Answer answer = new Answer(text.text(), text.reasoning(), text.calls(), text.finishReason(), usage, text.id());
        Exchange exchange =
                new Exchange("http://model", Map.of(), Map.of(), OptionalInt.of(200), "", Optional.of(answer), timings);
        return new Step(StepKind.STANDARD, Outcome.PASSED, Set.of(), Optional.of(exchange), List.of());
    }

    @Test
    void leads_on_to_every_time_of_the_answer() {
        assertThat(STREAMED).latency().hasMillis(200);
        assertThat(STREAMED).timeToFirstToken().hasMillis(100);
        assertThat(STREAMED).timeToFirstOutputToken().hasMillis(120);
        assertThat(STREAMED).interTokenLatency().hasMillis(20);
        assertThat(STREAMED).timePerOutputToken().hasMillis(36);
    }

    @Test
    void leads_on_to_the_tokens_of_request_and_answer() {
        assertThat(STREAMED).promptTokens().isEqualTo(40);
        assertThat(STREAMED).outputTokens().isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource
    void says_what_was_not_measured(Consumer<StepAssert> assertion, String message) {
        assertThat(catchThrowable(() -> assertion.accept(ParleyAssertions.assertThat(UNCOUNTED))))
                .isInstanceOf(AssertionError.class)
                .hasMessage("[standard step] " + message);
    }

    static Stream<Arguments> says_what_was_not_measured() {
        return Stream.of(
                lacks(StepAssert::timeToFirstToken, "no time to first token was measured"),
                lacks(StepAssert::timeToFirstOutputToken, "no time to first output token was measured"),
                lacks(StepAssert::interTokenLatency, "no inter-token latency was measured"),
                lacks(StepAssert::timePerOutputToken, "no time per output token was measured"),
                lacks(StepAssert::promptTokens, "nobody counted the prompt tokens"),
                lacks(StepAssert::outputTokens, "nobody counted the output tokens"));
    }

    private static Arguments lacks(Consumer<StepAssert> assertion, String message) {
        return arguments(assertion, message);
    }

    @Test
    void names_the_metric_where_it_is_not_as_wanted() {
        assertThat(catchThrowable(() -> assertThat(Transcripts.turn(0, Outcome.PASSED, STREAMED))
                        .step(0)
                        .outputTokens()
                        .isEqualTo(6L)))
                .hasMessageStartingWith("[memory · turn 0 · step 0 · output tokens] ");
    }
}
