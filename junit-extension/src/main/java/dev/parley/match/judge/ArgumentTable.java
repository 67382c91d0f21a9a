package dev.parley.match.judge;

import dev.parley.match.ArgumentMatcher;
import dev.parley.match.ExpectedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The arguments of a call beside those that were expected, a line each, in columns. */
final class ArgumentTable {

    private static final String GAP = "   ";

    private final List<Row> rows = new ArrayList<>();

    private ArgumentTable(ExpectedCall expected, Map<String, @Nullable Object> given) {
        expected.arguments().forEach((name, matcher) -> addListed(name, matcher, given));
        given.forEach((name, value) -> {
            if (!expected.allows(name)) {
                rows.add(Row.wrong(Miss.notListed(Description.SHORT, name, value)));
            } else if (!expected.arguments().containsKey(name)) {
                rows.add(Row.fine(name, Description.SHORT.value(value), "(not listed, allowed)"));
            }
        });
    }

    /** Returns the listed arguments in their order, then those that nobody listed. */
    static List<String> lines(ExpectedCall expected, Map<String, @Nullable Object> given) {
        return new ArgumentTable(expected, given).lines();
    }

    private void addListed(String name, ArgumentMatcher matcher, Map<String, @Nullable Object> given) {
        if (!matcher.accepts(name, given)) {
            Miss.of(Description.SHORT, name, matcher, given).forEach(miss -> rows.add(Row.wrong(miss)));
            return;
        }
        String shown = given.containsKey(name) ? Description.SHORT.value(given.get(name)) : Difference.ABSENT;
        rows.add(Row.fine(name, shown, matcher instanceof ArgumentMatcher.Ignored ? "(ignored)" : "as expected"));
    }

    private List<String> lines() {
        int name = widest(rows, Row::name);
        List<Row> wrong = rows.stream().filter(Row::wrong).toList();
        int first = widest(wrong, Row::first);
        int second = widest(wrong, Row::second);
        return rows.stream().map(row -> row.line(name, first, second)).toList();
    }

    private static int widest(List<Row> rows, Function<Row, String> column) {
        return rows.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length()) + GAP;
    }

    /** One argument; only the columns of wrong ones are aligned with each other. */
    private record Row(String name, String first, String second, boolean wrong) {

        static Row fine(String name, String value, String note) {
            return new Row(name, value, note, false);
        }

        static Row wrong(Miss miss) {
            return new Row(
                    miss.path(),
                    "expected " + miss.difference().expected(),
                    "actual " + miss.difference().actual(),
                    true);
        }

        String line(int nameWidth, int firstWidth, int secondWidth) {
            return padded(name, nameWidth)
                    + (wrong ? padded(first, firstWidth) + padded(second, secondWidth) + "<--" : first + GAP + second);
        }
    }
}
