package dev.parley.reporting.metrics;

import dev.parley.transcript.StepMetrics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that is measured of a step, as reports name it. {@link StepMetrics} says what each is and when it is absent.
 *
 * @since 0.1.0
 */
public enum Metric {
    /** Request latency. */
    LATENCY("latency_ms", "latency"),
    /** Time to first token. */
    TTFT("ttft_ms", "TTFT"),
    /** Time to first output token. */
    TTFOT("ttfot_ms", "TTFOT"),
    /** Inter-token latency. */
    ITL("itl_ms", "ITL"),
    /** Time per output token. */
    TPOT("tpot_ms", "TPOT"),
    /** Tokens of the request. */
    PROMPT_TOKENS("prompt_tokens", "prompt tokens"),
    /** Tokens of the request that came from the server's cache. */
    CACHED_TOKENS("cached_tokens", "cached tokens"),
    /** Tokens of the answer. */
    OUTPUT_TOKENS("output_tokens", "output tokens"),
    /** Words of the answer's text. */
    OUTPUT_WORDS("output_words", "output words"),
    /** Characters of the answer's text. */
    OUTPUT_CHARACTERS("output_characters", "output characters"),
    /** Tool calls of the answer. */
    TOOL_CALLS("tool_call_count", "tool calls"),
    /** Output tokens of an answer that is calls alone. */
    TOOL_CALL_TOKENS("tool_call_tokens", "tool call tokens"),
    /** Output tokens of an answer with text and calls. */
    MIXED_CONTENT_TOOL_TOKENS("mixed_content_tool_tokens", "mixed content tool tokens");

    private static final int NANOSECONDS_IN_MILLISECOND = 6;

    private final String field;
    private final String words;

    Metric(String field, String words) {
        this.field = field;
        this.words = words;
    }

    /** Returns the name of its field in JSON, with the unit, for example {@code ttft_ms}. */
    public String field() {
        return field;
    }

    /** Returns the words for people, for example {@code TTFT}. */
    public String words() {
        return words;
    }

    /** Returns whether it is a time, whose values are nanoseconds; otherwise they count something. */
    public boolean isTime() {
        return field.endsWith("_ms");
    }

    /** Returns what reports show for a value: of a time milliseconds with three decimals, cut after the microsecond. */
    public BigDecimal shown(BigDecimal value) {
        return isTime() ? value.movePointLeft(NANOSECONDS_IN_MILLISECOND).setScale(3, RoundingMode.DOWN) : value;
    }

    /** Returns what is known of a step, as {@link #shown} says it, in the order of this type. */
    public static Map<Metric, BigDecimal> of(StepMetrics metrics) {
        Map<Metric, BigDecimal> known = new EnumMap<>(Metric.class);
        for (Metric metric : values()) {
            metric.value(metrics).ifPresent(value -> known.put(metric, metric.shown(BigDecimal.valueOf(value))));
        }
        return known;
    }

    OptionalLong value(StepMetrics metrics) {
        return switch (this) {
            case LATENCY -> nanoseconds(metrics.latency());
            case TTFT -> nanoseconds(metrics.timeToFirstToken());
            case TTFOT -> nanoseconds(metrics.timeToFirstOutputToken());
            case ITL -> nanoseconds(metrics.interTokenLatency());
            case TPOT -> nanoseconds(metrics.timePerOutputToken());
            case PROMPT_TOKENS -> metrics.promptTokens();
            case CACHED_TOKENS -> metrics.cachedTokens();
            case OUTPUT_TOKENS -> metrics.outputTokens();
            case OUTPUT_WORDS -> metrics.outputWords();
            case OUTPUT_CHARACTERS -> metrics.outputCharacters();
            case TOOL_CALLS -> metrics.toolCalls();
            case TOOL_CALL_TOKENS -> metrics.toolCallTokens();
            case MIXED_CONTENT_TOOL_TOKENS -> metrics.mixedContentToolTokens();
        };
    }

    private static OptionalLong nanoseconds(Optional<Duration> time) {
        return time.map(Duration::toNanos).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
