package dev.parley.reporting.console;

import dev.parley.reporting.figures.Figures;
import dev.parley.reporting.figures.OutcomeCount;
import dev.parley.reporting.figures.Tokens;
import dev.parley.reporting.metrics.Distribution;
import dev.parley.reporting.metrics.Metric;
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
    private final List<Column> columns = new ArrayList<>();

    private SummaryTable(Map<String, Figures> rows) {
        this.rows = List.copyOf(rows.values());
    }

    /** Returns the table's lines; the rows are named by the map's keys and keep its order. */
    static List<String> lines(Map<String, Figures> rows) {
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
