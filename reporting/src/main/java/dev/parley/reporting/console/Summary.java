package dev.parley.reporting.console;

import dev.parley.json.Excerpt;
import dev.parley.reporting.figures.Failure;
import dev.parley.reporting.figures.Failures;
import dev.parley.reporting.figures.Figures;
import dev.parley.reporting.figures.RunFigures;
import dev.parley.reporting.figures.SlowTurn;
import dev.parley.transcript.Mark;
import dev.parley.transcript.TestId;
import dev.parley.transcript.ToolCoverage;
import dev.parley.transcript.ToolCoverage.Count;
import dev.parley.transcript.ToolPart;
import dev.parley.transcript.ToolPart.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A whole run in a few lines: the table, then what calls for a look, each line beginning with the word for it. */
final class Summary {

    /** Below it no turn is slow: in a run on a simulated model the slowest turn tells nobody anything. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private static final int MOST_NAMED = 5;
    private static final int NAME_LIMIT = 60;

    private final RunFigures run;
    private final Figures total;
    private final TestNames names;
    private final List<String> lines = new ArrayList<>();
    private Optional<TestId> named = Optional.empty();

    private Summary(RunFigures run) {
        this.run = run;
        this.total = run.total();
        this.names = new TestNames(run.tests());
    }

    static List<String> lines(RunFigures run) {
        Summary summary = new Summary(run);
        summary.addAll();
        return List.copyOf(summary.lines);
    }

    private void addAll() {
        lines.addAll(SummaryTable.lines(rows()));
        lines.addAll(StepTable.lines(total.steps().byKind()));
        addUsage();
        addMarks();
        addCoverage();
        addParts();
        addSlowest();
        addFailures();
    }

    private Map<String, SummaryRow> rows() {
        Map<String, SummaryRow> rows = new LinkedHashMap<>();
        run.tests()
                .forEach(test ->
                        rows.put(names.of(test), new SummaryRow(run.of(test).orElseThrow(), run.coverage(test))));
        if (rows.size() > 1) {
            rows.put("total", new SummaryRow(total, run.coverage()));
        }
        return rows;
    }

    private void addUsage() {
        int reports = total.tokens().reports();
        if (reports < total.requests()) {
            add("tokens", Quantity.of(reports) + " of " + Quantity.of(total.requests(), "request") + " reported usage");
        }
    }

    private void addParts() {
        for (TestId test : run.tests()) {
            run.part(test).ifPresent(part -> {
                addTest(test);
                add("part", part.toString());
            });
        }
    }

    /** Silent where all is exercised, and where no tool was offered. */
    private void addCoverage() {
        List<ToolPart> never = run.coverage().never();
        if (!never.isEmpty()) {
            add("coverage", counts(run.coverage()) + "; never: " + few(never));
        }
    }

    private static String counts(ToolCoverage coverage) {
        Count values = coverage.count(Kind.VALUE);
        return coverage.count(Kind.TOOL) + " tools, " + coverage.count(Kind.PARAMETER) + " parameters"
                + (values.all() == 0 ? "" : ", " + values + " values");
    }

    private static String few(List<ToolPart> never) {
        String named = never.stream()
                .limit(MOST_NAMED)
                .map(part -> Excerpt.of(part.toString(), NAME_LIMIT))
                .collect(Collectors.joining(", "));
        return named + (never.size() > MOST_NAMED ? " and " + (never.size() - MOST_NAMED) + " more" : "");
    }

    /** Of missing calls the table tells. */
    private void addMarks() {
        String marks = total.marks().entrySet().stream()
                .filter(entry -> entry.getKey() != Mark.MISSING_TOOL_CALL)
                .map(entry -> entry.getKey() + ": " + Quantity.of(entry.getValue(), "turn"))
                .collect(Collectors.joining(", "));
        if (!marks.isEmpty()) {
            add("marks", marks);
        }
    }

    private void addSlowest() {
        for (SlowTurn turn : run.slowest()) {
            if (turn.duration().compareTo(SLOW) >= 0) {
                addTest(turn.test());
                add("slow", turn.name() + "  " + Quantity.of(turn.duration()) + "  " + turn.place());
            }
        }
    }

    private void addFailures() {
        Failures failures = run.failures();
        List<Failure> byTest = new ArrayList<>(failures.first());
        byTest.sort(Comparator.comparing(failure -> run.tests().indexOf(failure.test())));
        for (Failure failure : byTest) {
            addTest(failure.test());
            add(failure.outcome(), failure.headline() + "  " + failure.place());
        }
        if (failures.more() > 0) {
            add("", "… and " + Quantity.of(failures.more()) + " more");
        }
    }

    /** Several tests may play the same file: names the test above the first of its lines. */
    private void addTest(TestId test) {
        if (run.tests().size() > 1 && !Optional.of(test).equals(named)) {
            lines.add(names.of(test));
            named = Optional.of(test);
        }
    }

    private void add(String word, String text) {
        lines.add(String.format(Locale.ROOT, "%-7s  %s", word, text));
    }
}
