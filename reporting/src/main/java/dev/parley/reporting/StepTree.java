package dev.parley.reporting;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import dev.parley.chat.ToolResult;
import dev.parley.chat.Usage;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Step;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A step as a JSON tree. What was not there is left out. */
final class StepTree {

    private StepTree() {}

    static Map<String, @Nullable Object> of(Step step) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", step.kind().toString());
        TurnLine.putOutcome(tree, step.outcome());
        tree.put("marks", TurnLine.words(step.marks()));
        step.exchange().ifPresent(exchange -> putExchange(tree, exchange));
        if (!step.calls().isEmpty()) {
            tree.put("calls", step.calls().stream().map(StepTree::call).toList());
        }
        return tree;
    }

    private static void putExchange(Map<String, @Nullable Object> tree, Exchange exchange) {
        tree.put("url", exchange.url());
        tree.put("headers", new TreeMap<>(exchange.headers()));
        tree.put("request", exchange.requestBody());
        exchange.status().ifPresent(status -> tree.put("status", status));
        exchange.answer().ifPresent(answer -> tree.put("answer", answer(answer)));
        tree.put("raw_answer", exchange.rawAnswer());
        putTimings(tree, exchange.timings());
    }

    private static Map<String, @Nullable Object> answer(Answer answer) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("text", answer.text());
        if (!answer.reasoning().isEmpty()) {
            tree.put("reasoning", answer.reasoning());
        }
        answer.finishReason().ifPresent(reason -> tree.put("finish_reason", reason.word()));
        answer.usage().ifPresent(usage -> tree.put("usage", usage(usage)));
        answer.id().ifPresent(id -> tree.put("id", id));
        return tree;
    }

    private static Map<String, @Nullable Object> usage(Usage usage) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("prompt_tokens", usage.promptTokens());
        tree.put("completion_tokens", usage.completionTokens());
        usage.cachedTokens().ifPresent(cached -> tree.put("cached_tokens", cached));
        return tree;
    }

    private static void putTimings(Map<String, @Nullable Object> tree, Timings timings) {
        tree.put("start", timings.start().toString());
        tree.put("duration_ms", TurnLine.milliseconds(timings.duration()));
        timings.firstToken().ifPresent(time -> tree.put("ttft_ms", TurnLine.milliseconds(time)));
        timings.firstOutputToken().ifPresent(time -> tree.put("ttfot_ms", TurnLine.milliseconds(time)));
        timings.lastToken().ifPresent(time -> tree.put("last_token_ms", TurnLine.milliseconds(time)));
    }

    private static Map<String, @Nullable Object> call(MadeCall made) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", made.call().id());
        tree.put("name", made.call().name());
        tree.put("arguments", made.call().arguments());
        if (!made.violations().isEmpty()) {
            tree.put("violations", made.violations());
        }
        made.result().ifPresent(result -> tree.put("result", result(result)));
        return tree;
    }

    private static Map<String, @Nullable Object> result(ToolResult result) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("content", result.content());
        tree.put("origin", result.origin().name().toLowerCase(Locale.ROOT));
        tree.put("error", result.error());
        return tree;
    }
}
