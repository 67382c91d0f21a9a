package dev.parley.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import dev.parley.chat.ToolCall;
import dev.parley.chat.Usage;
import dev.parley.testkit.Answers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepMetricsTests {

    private static final ToolCall CALL = new ToolCall("c1", "order_status", "{}");
    private static final Timings WHOLE = Timings.whole(Instant.EPOCH, Duration.ofMillis(900));
    private static final Outcome ERRORED = new Outcome.Errored("ERROR, not the model", new Exception());
    private static final Step UNSENT =
            new Step(StepKind.STANDARD, new Outcome.Aborted("Cancelled: ..."), Set.of(), Optional.empty(), List.of());

    private static Timings streamed(int chunks) {
        return new Timings(
                Instant.EPOCH, Duration.ofMillis(900), time(100), time(250), time(chunks == 1 ? 100 : 800), chunks);
    }

    private static Optional<Duration> time(long milliseconds) {
        return Optional.of(Duration.ofMillis(milliseconds));
    }

    private static StepMetrics metrics(Timings timings, Answer answer) {
        return metrics(StepKind.STANDARD, Outcome.PASSED, timings, answer);
    }

    private static StepMetrics metrics(StepKind kind, Outcome outcome, Timings timings, Answer answer) {
        Exchange exchange =
                new Exchange("http://model", Map.of(), Map.of(), OptionalInt.of(200), "", Optional.of(answer), timings);
        List<MadeCall> calls = answer.calls().stream()
                .map(call -> new MadeCall(call, List.of(), Optional.empty()))
                .toList();
        return new Step(kind, outcome, Set.of(), Optional.of(exchange), calls).metrics();
    }

    private static Answer counted(long tokens, String text, ToolCall... calls) {
        return new Answer(
                text,
                "",
                Arrays.asList(calls),
                Optional.empty(),
                Optional.of(new Usage(120, tokens, OptionalLong.of(64))),
                Optional.empty());
    }

    @Test
    void of_a_streamed_answer_all_times_are_known() {
        assertThat(metrics(streamed(5), counted(8, "Hi.")))
                .returns(time(900), StepMetrics::latency)
                .returns(time(100), StepMetrics::timeToFirstToken)
                .returns(time(250), StepMetrics::timeToFirstOutputToken)
                .returns(time(100), StepMetrics::interTokenLatency)
                .returns(time(100), StepMetrics::timePerOutputToken);
    }

    @Test
    void of_an_answer_that_was_not_streamed_latency_and_time_per_token_are_known() {
        assertThat(metrics(WHOLE, counted(9, "Hi.")))
                .returns(time(900), StepMetrics::latency)
                .returns(Optional.empty(), StepMetrics::timeToFirstToken)
                .returns(Optional.empty(), StepMetrics::timeToFirstOutputToken)
                .returns(Optional.empty(), StepMetrics::interTokenLatency)
                .returns(time(100), StepMetrics::timePerOutputToken);
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "5, 1", "5, 0"})
    void the_time_between_tokens_is_absent_and_not_0_of_one_chunk_or_token(int chunks, long tokens) {
        assertThat(metrics(streamed(chunks), counted(tokens, "Hi.")).interTokenLatency())
                .isEmpty();
    }

    @Test
    void without_a_usage_each_token_chunk_is_a_token() {
        assertThat(metrics(streamed(8), Answers.text("Hi.")))
                .returns(OptionalLong.of(8), StepMetrics::outputTokens)
                .returns(OptionalLong.empty(), StepMetrics::promptTokens)
                .returns(OptionalLong.empty(), StepMetrics::cachedTokens)
                .returns(time(100), StepMetrics::interTokenLatency)
                .returns(time(100), StepMetrics::timePerOutputToken);
    }

    @Test
    void without_a_usage_and_a_stream_nobody_knows_the_tokens() {
        assertThat(metrics(WHOLE, Answers.call("c1", "order_status", "{}")))
                .returns(OptionalLong.empty(), StepMetrics::outputTokens)
                .returns(OptionalLong.empty(), StepMetrics::toolCallTokens)
                .returns(Optional.empty(), StepMetrics::timePerOutputToken);
    }

    @Test
    void what_the_server_counts_wins_over_the_chunks() {
        assertThat(metrics(streamed(5), counted(0, "Hi.")))
                .returns(OptionalLong.of(0), StepMetrics::outputTokens)
                .returns(OptionalLong.of(120), StepMetrics::promptTokens)
                .returns(OptionalLong.of(64), StepMetrics::cachedTokens)
                .returns(Optional.empty(), StepMetrics::timePerOutputToken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"It has shipped.| 3 | 15", "' \u00a0two\u3000words\n' | 2 | 12", "🏔 3 °C | 3 | 6", "'' | 0 | 0"})
    void words_and_characters_are_of_the_text(String text, long words, long characters) {
        assertThat(metrics(WHOLE, Answers.text(text)))
                .returns(OptionalLong.of(words), StepMetrics::outputWords)
                .returns(OptionalLong.of(characters), StepMetrics::outputCharacters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n"})
    void an_answer_of_calls_alone_has_no_words_and_all_its_tokens_are_for_calls(String text) {
        assertThat(metrics(WHOLE, counted(18, text, CALL, CALL)))
                .returns(OptionalLong.empty(), StepMetrics::outputWords)
                .returns(OptionalLong.empty(), StepMetrics::outputCharacters)
                .returns(OptionalLong.of(2), StepMetrics::toolCalls)
                .returns(OptionalLong.of(18), StepMetrics::toolCallTokens)
                .returns(OptionalLong.empty(), StepMetrics::mixedContentToolTokens);
    }

    @Test
    void tokens_of_text_and_calls_are_not_divided() {
        assertThat(metrics(WHOLE, counted(18, "Let me see.", CALL)))
                .returns(OptionalLong.of(3), StepMetrics::outputWords)
                .returns(OptionalLong.of(1), StepMetrics::toolCalls)
                .returns(OptionalLong.empty(), StepMetrics::toolCallTokens)
                .returns(OptionalLong.of(18), StepMetrics::mixedContentToolTokens);
    }

    @Test
    void no_call_counts_0_only_where_one_was_due() {
        Outcome failed = new Outcome.Failed("missing tool call", Optional.empty());

        assertThat(metrics(StepKind.CLIENT_TOOL_CALL, failed, WHOLE, counted(2, "No.")))
                .returns(OptionalLong.of(0), StepMetrics::toolCalls)
                .returns(OptionalLong.empty(), StepMetrics::toolCallTokens);
        assertThat(metrics(WHOLE, counted(2, "No.")).toolCalls()).isEmpty();
    }

    @Test
    void of_a_request_that_failed_only_what_came_until_then_is_known() {
        assertThat(metrics(StepKind.STANDARD, ERRORED, streamed(5), Answers.text("It was")))
                .returns(Optional.empty(), StepMetrics::latency)
                .returns(Optional.empty(), StepMetrics::timePerOutputToken)
                .returns(time(100), StepMetrics::timeToFirstToken)
                .returns(OptionalLong.of(5), StepMetrics::outputTokens);
    }

    @Test
    void a_step_that_was_not_sent_has_no_figures() {
        assertThat(UNSENT.metrics())
                .returns(Optional.empty(), StepMetrics::latency)
                .returns(Optional.empty(), StepMetrics::timeToFirstToken)
                .returns(OptionalLong.empty(), StepMetrics::outputTokens)
                .returns(OptionalLong.empty(), StepMetrics::outputWords)
                .returns(OptionalLong.empty(), StepMetrics::toolCalls);
    }
}
