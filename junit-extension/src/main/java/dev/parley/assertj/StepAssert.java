package dev.parley.assertj;

import dev.parley.chat.Exchange;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import dev.parley.transcript.StepMetrics;
import dev.parley.transcript.Totals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.assertj.core.api.DurationAssert;
import org.assertj.core.api.LongAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a step: one request and its answer.
 *
 * @since 0.1.0
 */
public class StepAssert extends AbstractAnsweredAssert<StepAssert, Step> {

    /** Creates assertions whose failures begin with the step's kind. */
    protected StepAssert(@Nullable Step step) {
        super(step, StepAssert.class);
        info.description(step == null ? "step" : step.kind() + " step");
    }

    @Override
    final List<Step> played() {
        return List.of(actual);
    }

    @Override
    final Outcome outcome() {
        return actual.outcome();
    }

    @Override
    final Totals sum() {
        return actual.totals();
    }

    /**
     * Verifies what the step is for: {@code hasKind(StepKind.CLIENT_TOOL_CALL)}.
     *
     * @throws AssertionError if it is for something else
     */
    public StepAssert hasKind(StepKind kind) {
        StepKind given = present().kind();
        return verify(given == kind, () -> failure(kind, given, "expected a step of kind " + kind + ", was " + given));
    }

    /**
     * Verifies that the request offered exactly these tools, in any order: {@code offered("order_status", "cancel_order")}.
     *
     * @throws AssertionError if it offered others, more or fewer
     */
    public StepAssert offered(String... tools) {
        List<String> given = present().exchange().map(Exchange::offeredTools).orElse(List.of());
        List<String> wanted = List.of(tools);
        return verify(
                given.stream().sorted().toList().equals(wanted.stream().sorted().toList()),
                () -> failure(wanted, given, "expected the tools " + wanted + ", offered " + given));
    }

    /**
     * Goes on to the body of the request as sent: {@code request().hasValue("temperature", 0)}.
     *
     * @throws AssertionError if nothing was sent
     */
    public JsonAssert request() {
        return navigate(
                Target.JSON,
                () -> new Part<>(
                        present()
                                .exchange()
                                .map(Exchange::requestBody)
                                .orElseThrow(() -> failure("expected a request, nothing was sent")),
                        "request"));
    }

    /**
     * Goes on to how long the answer took: {@code latency().isLessThan(ofSeconds(2))}.
     *
     * @throws AssertionError if there is none
     */
    public DurationAssert latency() {
        return time(StepMetrics::latency, "latency");
    }

    /**
     * Goes on to the time to the first token (TTFT): {@code timeToFirstToken().isLessThan(ofMillis(800))}.
     *
     * @throws AssertionError if nothing was streamed
     */
    public DurationAssert timeToFirstToken() {
        return time(StepMetrics::timeToFirstToken, "time to first token");
    }

    /**
     * Goes on to the time to the first output token (TTFOT), reasoning aside.
     *
     * @throws AssertionError if nothing was streamed, or reasoning alone
     */
    public DurationAssert timeToFirstOutputToken() {
        return time(StepMetrics::timeToFirstOutputToken, "time to first output token");
    }

    /**
     * Goes on to the inter-token latency (ITL): {@code interTokenLatency().isLessThan(ofMillis(50))}.
     *
     * @throws AssertionError if nothing was streamed, the answer came in one chunk, or nobody counted its tokens
     */
    public DurationAssert interTokenLatency() {
        return time(StepMetrics::interTokenLatency, "inter-token latency");
    }

    /**
     * Goes on to the time per output token (TPOT).
     *
     * @throws AssertionError if there is no answer, or nobody counted its tokens
     */
    public DurationAssert timePerOutputToken() {
        return time(StepMetrics::timePerOutputToken, "time per output token");
    }

    /**
     * Goes on to how many tokens the request had: {@code promptTokens().isLessThan(4_000)}.
     *
     * @throws AssertionError if the server did not count them
     */
    public LongAssert promptTokens() {
        return count(StepMetrics::promptTokens, "prompt tokens");
    }

    /**
     * Goes on to how many tokens the answer had: what the server says, else the number of token chunks.
     *
     * @throws AssertionError if the server did not count them and nothing was streamed
     */
    public LongAssert outputTokens() {
        return count(StepMetrics::outputTokens, "output tokens");
    }

    private LongAssert count(Function<StepMetrics, OptionalLong> metric, String name) {
        return navigate(
                Target.COUNT,
                () -> new Part<>(
                        metric.apply(present().metrics()).orElseThrow(() -> failure("nobody counted the " + name)),
                        name));
    }

    private DurationAssert time(Function<StepMetrics, Optional<Duration>> metric, String name) {
        return navigate(
                Target.DURATION,
                () -> new Part<>(
                        metric.apply(present().metrics()).orElseThrow(() -> failure("no " + name + " was measured")),
                        name));
    }
}
