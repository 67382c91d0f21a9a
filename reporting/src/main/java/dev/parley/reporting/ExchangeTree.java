package dev.parley.reporting;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import dev.parley.chat.ToolCall;
import dev.parley.chat.Usage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer as a JSON tree. What was not there is left out.
 *
 * @since 0.1.0
 */
public final class ExchangeTree {

    private ExchangeTree() {}

    static Map<String, @Nullable Object> of(Exchange exchange) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("url", exchange.url());
        tree.put("headers", new TreeMap<>(exchange.headers()));
        tree.put("request", exchange.requestBody());
        exchange.status().ifPresent(status -> tree.put("status", status));
        exchange.answer().ifPresent(answer -> tree.put("answer", of(answer)));
        if (!exchange.rawAnswer().isEmpty()) {
            tree.put("raw_answer", exchange.rawAnswer());
        }
        putTimings(tree, exchange.timings());
        if (exchange.attempts().size() > 1) {
            tree.put(
                    "attempts",
                    exchange.attempts().stream().map(ExchangeTree::attempt).toList());
        }
        return tree;
    }

    private static Map<String, @Nullable Object> attempt(Exchange.Attempt attempt) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("start", attempt.start().toString());
        tree.put("waited_ms", CommonFields.milliseconds(attempt.waited().time()));
        if (attempt.waited().asked()) {
            tree.put("retry_after", true);
        }
        attempt.status().ifPresent(status -> tree.put("status", status));
        attempt.failure().ifPresent(failure -> tree.put("failure", failure));
        return tree;
    }

    static Map<String, @Nullable Object> of(ToolCall call) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", call.id());
        tree.put("name", call.name());
        tree.put("arguments", call.arguments());
        return tree;
    }

    /**
     * Returns what a model answered. The answer keeps its own calls: those of an answer that broke off, or without a name, are
     * no calls of the step.
     */
    public static Map<String, @Nullable Object> of(Answer answer) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("text", answer.text());
        if (!answer.refusal().isEmpty()) {
            tree.put("refusal", answer.refusal());
        }
        if (!answer.reasoning().isEmpty()) {
            tree.put("reasoning", answer.reasoning());
        }
        if (!answer.calls().isEmpty()) {
            tree.put("calls", answer.calls().stream().map(ExchangeTree::of).toList());
        }
        answer.finishReason().ifPresent(reason -> tree.put("finish_reason", reason.word()));
        answer.usage().ifPresent(usage -> tree.put("usage", usage(usage)));
        answer.id().ifPresent(id -> tree.put("id", id));
        return tree;
    }

    private static Map<String, @Nullable Object> usage(Usage usage) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        usage.promptTokens().ifPresent(tokens -> tree.put("prompt_tokens", tokens));
        usage.completionTokens().ifPresent(tokens -> tree.put("completion_tokens", tokens));
        usage.cachedTokens().ifPresent(cached -> tree.put("cached_tokens", cached));
        return tree;
    }

    private static void putTimings(Map<String, @Nullable Object> tree, Timings timings) {
        tree.put("start", timings.start().toString());
        tree.put("duration_ms", CommonFields.milliseconds(timings.duration()));
        timings.lastToken().ifPresent(time -> tree.put("last_token_ms", CommonFields.milliseconds(time)));
        if (timings.tokenChunks() > 0) {
            tree.put("token_chunks", timings.tokenChunks());
        }
    }
}
