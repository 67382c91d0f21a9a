package dev.parley.transcript;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import dev.parley.chat.Usage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What was measured of one step, by GuideLLM's definitions. A figure that has no meaning for the step is absent, and then no average
 * counts it; 0 is a figure. A step that was not sent has none.
 *
 * <p>Start is when the request was sent, of a request that was sent more than once when it was sent last. A token chunk is a chunk of a
 * stream that brought reasoning, text, a refusal or a call fragment.
 *
 * @param step the step
 * @since 0.1.0
 */
public record StepMetrics(Step step) {

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Request latency: end of the answer - start. Absent where the request failed. */
    public Optional<Duration> latency() {
        return step.outcome() instanceof Outcome.Errored
                ? Optional.empty()
                : timings().map(Timings::duration);
    }

    /** Time to first token (TTFT): first token chunk - start. Absent without streaming. */
    public Optional<Duration> timeToFirstToken() {
        return timings().flatMap(Timings::firstToken);
    }

    /**
     * Time to first output token (TTFOT): first chunk with text, a refusal or a call fragment - start; reasoning does not count.
     * Absent without streaming, and where the answer is reasoning alone.
     */
    public Optional<Duration> timeToFirstOutputToken() {
        return timings().flatMap(Timings::firstOutputToken);
    }

    /**
     * Inter-token latency (ITL): (last token chunk - first token chunk) / (output tokens - 1). Absent without streaming, where the
     * answer has one token, and where it came in one chunk: how far its tokens were apart is not known then.
     */
    public Optional<Duration> interTokenLatency() {
        long tokens = outputTokens().orElse(0);
        return timings()
                .filter(timings -> timings.tokenChunks() > 1 && tokens > 1)
                .flatMap(StepMetrics::span)
                .map(span -> span.dividedBy(tokens - 1));
    }

    private static Optional<Duration> span(Timings timings) {
        return timings.lastToken().flatMap(last -> timings.firstToken().map(last::minus));
    }

    /**
     * Time per output token (TPOT): (last token chunk, without streaming the end of the answer, - start) / output tokens. Absent where
     * the request failed and where nobody counts tokens.
     */
    public Optional<Duration> timePerOutputToken() {
        long tokens = outputTokens().orElse(0);
        return latency()
                .filter(latency -> tokens > 0)
                .map(latency -> timings().flatMap(Timings::lastToken).orElse(latency))
                .map(time -> time.dividedBy(tokens));
    }

    /** Tokens of the request. Absent where the server does not say. */
    public OptionalLong promptTokens() {
        return usage(Usage::promptTokens);
    }

    /** Tokens of the request that came from the server's cache. Absent where the server does not say. */
    public OptionalLong cachedTokens() {
        return usage(Usage::cachedTokens);
    }

    /** Tokens of the answer: what the server says, else the number of token chunks. Absent without both. */
    public OptionalLong outputTokens() {
        OptionalLong said = usage(Usage::completionTokens);
        int chunks = timings().map(Timings::tokenChunks).orElse(0);
        return said.isPresent() || chunks == 0 ? said : OptionalLong.of(chunks);
    }

    /** Words of the answer's text: what stands between blanks. Absent where the answer is calls alone. */
    public OptionalLong outputWords() {
        return text().map(StepMetrics::words).orElse(OptionalLong.empty());
    }

    /** Characters (code points) of the answer's text. Absent where the answer is calls alone. */
    public OptionalLong outputCharacters() {
        return text().map(text -> OptionalLong.of(text.codePointCount(0, text.length())))
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong words(String text) {
        return OptionalLong.of(
                BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).count());
    }

    /** Tool calls of the answer. 0 where the step should have called and did not; absent where it need not and did not. */
    public OptionalLong toolCalls() {
        long calls = step.answer().map(answer -> answer.calls().size()).orElse(0);
        if (step.missesToolCall()) {
            return OptionalLong.of(0);
        }
        return calls == 0 ? OptionalLong.empty() : OptionalLong.of(calls);
    }

    /** Output tokens of an answer that is calls alone. Absent on any other. */
    public OptionalLong toolCallTokens() {
        return step.answer().filter(StepMetrics::isCallsAlone).isPresent() ? outputTokens() : OptionalLong.empty();
    }

    /** Output tokens of an answer with text and calls, which cannot be divided between the two. Absent on any other. */
    public OptionalLong mixedContentToolTokens() {
        return step.answer().filter(StepMetrics::isMixed).isPresent() ? outputTokens() : OptionalLong.empty();
    }

    private static boolean isCallsAlone(Answer answer) {
        return !answer.calls().isEmpty() && answer.text().isBlank();
    }

    private static boolean isMixed(Answer answer) {
        return !answer.calls().isEmpty() && !answer.text().isBlank();
    }

    private Optional<String> text() {
        return step.answer().filter(answer -> !isCallsAlone(answer)).map(Answer::text);
    }

    private Optional<Timings> timings() {
        return step.exchange().map(Exchange::timings);
    }

    private OptionalLong usage(Function<Usage, OptionalLong> part) {
        return step.answer().flatMap(Answer::usage).map(part).orElse(OptionalLong.empty());
    }
}
