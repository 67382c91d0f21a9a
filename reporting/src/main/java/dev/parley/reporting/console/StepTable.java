package dev.parley.reporting.console;

import dev.parley.reporting.metrics.Distribution;
import dev.parley.reporting.metrics.Metric;
import dev.parley.reporting.metrics.StepFigures;
import dev.parley.transcript.StepKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The times of the steps by what they are for: a mean over requests for calls and requests for text says little of either. */
final class StepTable {

    private final List<StepFigures> rows;
    private final List<Column> columns = new ArrayList<>();

    private StepTable(List<StepFigures> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Returns the table's lines; none where all steps are of one kind. */
    static List<String> lines(Map<StepKind, StepFigures> kinds) {
        return kinds.size() < 2
                ? List.of()
                : new StepTable(List.copyOf(kinds.values()))
                        .table(kinds.keySet().stream().map(StepKind::toString).toList())
                        .lines();
    }

    private Table table(List<String> names) {
        columns.add(new Column(
                "Steps",
                "requests",
                rows.stream().map(row -> Quantity.of(row.requests())).toList()));
        addTimes(Metric.TTFT);
        addTimes(Metric.ITL);
        addTimes(Metric.LATENCY);
        return new Table("step", columns, names);
    }

    private void addTimes(Metric metric) {
        if (rows.stream().anyMatch(row -> row.metrics().containsKey(metric))) {
            add(metric.words(), "p50", metric, Distribution::p50);
            add("", "p95", metric, Distribution::p95);
        }
    }

    private void add(String group, String head, Metric metric, ToLongFunction<Distribution> part) {
        List<String> cells = rows.stream()
                .map(row -> Optional.ofNullable(row.metrics().get(metric))
                        .map(spread -> Quantity.of(Duration.ofNanos(part.applyAsLong(spread))))
                        .orElse(SummaryTable.NOTHING))
                .toList();
        columns.add(new Column(group, head, cells));
    }
}
