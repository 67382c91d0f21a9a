package dev.parley.reporting.console;

import dev.parley.reporting.figures.Figures;
import dev.parley.reporting.figures.OutcomeCount;
import dev.parley.reporting.figures.Tokens;
import dev.parley.reporting.metrics.Distribution;
import dev.parley.reporting.metrics.Metric;
import dev.parley.transcript.ToolCoverage;
import dev.parley.transcript.ToolCoverage.Count;
import dev.parley.transcript.ToolPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The figures of each test as a table. A column that would say nothing is left out, so that a green run is a narrow one. */
final class SummaryTable {

    static final String NOTHING = "-";

    private final List<Figures> rows;
    private final List<ToolCoverage> coverages;
    private final List<Column> columns = new ArrayList<>();

    private SummaryTable(Map<String, SummaryRow> rows) {
        this.rows = rows.values().stream().map(SummaryRow::figures).toList();
        this.coverages = rows.values().stream().map(SummaryRow::coverage).toList();
    }

    /** Returns the table's lines; the rows are named by the map's keys and keep its order. */
    static List<String> lines(Map<String, SummaryRow> rows) {
        return new SummaryTable(rows).table(List.copyOf(rows.keySet())).lines();
    }

    private Table table(List<String> names) {
        add("Parley", "turns", figures -> Quantity.of(figures.turns().all()));
        if (rows.stream().map(Figures::turns).anyMatch(turns -> turns.passed() < turns.all())) {
            addCount("", "passed", figures -> figures.turns().passed());
        }
        addOutcome("failed", OutcomeCount::failed);
        addOutcome("aborted", OutcomeCount::aborted);
        addOutcome("errored", OutcomeCount::errored);
        addCount("calls", "missing", Figures::missingToolCalls);
        addCoverage();
        add("", "requests", figures -> Quantity.of(figures.requests()));
        if (rows.stream().map(Figures::tokens).anyMatch(tokens -> tokens.reports() > 0)) {
            add("tokens", "prompt", figures -> tokens(figures.tokens(), Tokens::prompt));
            add("", "completion", figures -> tokens(figures.tokens(), Tokens::completion));
        }
        addTimes(Metric.TTFT);
        addTimes(Metric.LATENCY);
        add("", "time", figures -> figures.requests() == 0 ? NOTHING : Quantity.span(figures.wall()));
        return new Table("test", columns, names);
    }

    private void addOutcome(String head, ToIntFunction<OutcomeCount> count) {
        addCount("", head, figures -> count.applyAsInt(figures.turns()));
    }

    private void addCount(String group, String head, ToIntFunction<Figures> count) {
        if (rows.stream().mapToInt(count).anyMatch(number -> number > 0)) {
            add(group, head, figures -> Quantity.of(count.applyAsInt(figures)));
        }
    }

    /** One test's coverage stands in a line below the table, which also says what is never exercised. */
    private void addCoverage() {
        String group = "called";
        for (ToolPart.Kind kind : ToolPart.Kind.values()) {
            List<Count> counts =
                    coverages.stream().map(coverage -> coverage.count(kind)).toList();
            if (rows.size() > 1 && counts.stream().anyMatch(count -> count.exercised() < count.all())) {
                columns.add(new Column(
                        group,
                        head(kind),
                        counts.stream().map(SummaryTable::cell).toList()));
                group = "";
            }
        }
    }

    private static String head(ToolPart.Kind kind) {
        return switch (kind) {
            case TOOL -> "tools";
            case PARAMETER -> "parameters";
            case VALUE -> "values";
        };
    }

    private static String cell(Count count) {
        return count.all() == 0 ? NOTHING : count.toString();
    }

    private void addTimes(Metric metric) {
        if (rows.stream().map(figures -> figures.of(metric)).anyMatch(Optional::isPresent)) {
            add(metric.words(), "p50", figures -> time(figures.of(metric).map(Distribution::p50)));
            add("", "p95", figures -> time(figures.of(metric).map(Distribution::p95)));
        }
    }

    private void add(String group, String head, Function<Figures, String> cell) {
        columns.add(new Column(group, head, rows.stream().map(cell).toList()));
    }

    private static String time(Optional<Long> nanoseconds) {
        return nanoseconds.map(Duration::ofNanos).map(Quantity::of).orElse(NOTHING);
    }

    private static String tokens(Tokens tokens, Function<Tokens, Long> part) {
        return tokens.reports() == 0 ? NOTHING : Quantity.of(part.apply(tokens));
    }
}
