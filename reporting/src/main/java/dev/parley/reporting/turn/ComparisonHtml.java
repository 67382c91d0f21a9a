package dev.parley.reporting.turn;

import dev.parley.transcript.Outcome.Difference;
import java.util.List;
import java.util.stream.IntStream;

/** Expected and actual side by side, a row a line. */
final class ComparisonHtml {

    /**
     * A line of each side.
     *
     * @param expected what should have been; empty where that side has no such line
     * @param actual what was; empty where that side has no such line
     */
    record Row(String expected, String actual) {

        boolean differs() {
            return !expected.equals(actual);
        }
    }

    private ComparisonHtml() {}

    static String of(String title, Difference difference) {
        List<Row> rows = rows(difference);
        return Html.of((output, interceptor) -> JtecomparisonGenerated.render(output, interceptor, title, rows));
    }

    static List<Row> rows(Difference difference) {
        List<String> expected = difference.expected().lines().toList();
        List<String> actual = difference.actual().lines().toList();
        return IntStream.range(0, Math.max(expected.size(), actual.size()))
                .mapToObj(line -> new Row(line(expected, line), line(actual, line)))
                .toList();
    }

    private static String line(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "";
    }
}
