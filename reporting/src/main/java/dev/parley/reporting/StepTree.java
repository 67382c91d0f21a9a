package dev.parley.reporting;

import dev.parley.chat.ToolResult;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Step;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step as a JSON tree. What was not there is left out. */
final class StepTree {

    private StepTree() {}

    static Map<String, @Nullable Object> of(Step step) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", step.kind().toString());
        CommonFields.putOutcome(tree, step.outcome());
        tree.put("marks", CommonFields.words(step.marks()));
        if (step.missesToolCall()) {
            tree.put("missing_tool_call", true);
        }
        step.exchange().ifPresent(exchange -> tree.putAll(ExchangeTree.of(exchange)));
        Map<String, @Nullable Object> metrics = MetricsTree.of(step.metrics());
        if (!metrics.isEmpty()) {
            tree.put("metrics", metrics);
        }
        if (!step.calls().isEmpty()) {
            tree.put("calls", step.calls().stream().map(StepTree::call).toList());
        }
        return tree;
    }

    private static Map<String, @Nullable Object> call(MadeCall made) {
        Map<String, @Nullable Object> tree = ExchangeTree.of(made.call());
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
        if (!result.run().duration().isZero()) {
            tree.put("duration_ms", CommonFields.milliseconds(result.run().duration()));
        }
        result.run().exception().ifPresent(exception -> tree.put("exception", exception));
        return tree;
    }
}
