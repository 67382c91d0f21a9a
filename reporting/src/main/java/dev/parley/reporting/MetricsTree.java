package dev.parley.reporting;

import dev.parley.reporting.metrics.Distribution;
import dev.parley.reporting.metrics.Metric;
import dev.parley.reporting.metrics.StepFigures;
import dev.parley.transcript.StepMetrics;
import dev.parley.transcript.Totals;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured, as JSON trees. What nobody knows is left out, not 0. */
final class MetricsTree {

    private MetricsTree() {}

    /** Returns what was measured of a step. */
    static Map<String, @Nullable Object> of(StepMetrics metrics) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        Metric.of(metrics).forEach((metric, value) -> tree.put(metric.field(), value));
        return tree;
    }

    /** Returns how many steps there are, and how each metric is spread over them. */
    static Map<String, @Nullable Object> of(StepFigures figures) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("requests", figures.requests());
        figures.metrics().forEach((metric, spread) -> tree.put(metric.field(), of(metric, spread)));
        return tree;
    }

    /** Returns figures by what their steps have in common. */
    static Map<String, @Nullable Object> of(Map<?, StepFigures> figures) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        figures.forEach((common, group) -> tree.put(common.toString(), of(group)));
        return tree;
    }

    private static Map<String, @Nullable Object> of(Metric metric, Distribution spread) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("count", spread.count());
        tree.put("sum", shown(metric, spread.sum()));
        tree.put("mean", metric.shown(spread.mean()));
        tree.put("min", shown(metric, spread.min()));
        tree.put("p50", shown(metric, spread.p50()));
        tree.put("p95", shown(metric, spread.p95()));
        tree.put("p99", shown(metric, spread.p99()));
        tree.put("max", shown(metric, spread.max()));
        return tree;
    }

    private static BigDecimal shown(Metric metric, long value) {
        return metric.shown(BigDecimal.valueOf(value));
    }

    /** Returns what the steps of a turn or a conversation come to together. */
    static Map<String, @Nullable Object> of(Totals totals) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("requests", totals.steps());
        tree.put("rounds", totals.rounds());
        tree.put("tool_calls", totals.toolCalls());
        totals.promptTokens().ifPresent(tokens -> tree.put("prompt_tokens", tokens));
        totals.cachedTokens().ifPresent(tokens -> tree.put("cached_tokens", tokens));
        totals.outputTokens().ifPresent(tokens -> tree.put("output_tokens", tokens));
        tree.put("latency_ms", CommonFields.milliseconds(totals.latency()));
        totals.elapsed().ifPresent(time -> tree.put("elapsed_ms", CommonFields.milliseconds(time)));
        return tree;
    }
}
