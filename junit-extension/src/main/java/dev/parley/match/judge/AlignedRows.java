package dev.parley.match.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was expected beside what was there, a line each, in columns; only what is wrong is marked. */
final class AlignedRows {

    private static final String GAP = "   ";
    private static final int MOST = 10;

    private final List<Row> rows = new ArrayList<>();

    /** Adds a row in which nothing is wrong. */
    void fine(String name, String value, String note) {
        rows.add(new Row(name, value, note, false));
    }

    /** Adds a row in which something is wrong. */
    void wrong(String name, String expected, String actual) {
        rows.add(new Row(name, expected, actual, true));
    }

    /**
     * Returns the rows in the order in which they were added: ten in which something is wrong, and ten others, for a call may
     * have hundreds of arguments.
     */
    List<String> lines() {
        List<Row> shown =
                Stream.concat(of(true).limit(MOST), of(false).limit(MOST)).toList();
        int name = widest(shown, Row::name);
        List<Row> wrong = shown.stream().filter(Row::wrong).toList();
        int first = widest(wrong, Row::first);
        int second = widest(wrong, Row::second);
        List<String> lines = new ArrayList<>(rows.stream()
                .filter(shown::contains)
                .map(row -> row.line(name, first, second))
                .toList());
        addMore(lines, of(true).count(), " that differ");
        addMore(lines, of(false).count(), " that do not differ");
        return lines;
    }

    private Stream<Row> of(boolean wrong) {
        return rows.stream().filter(row -> row.wrong() == wrong);
    }

    private static void addMore(List<String> lines, long count, String what) {
        if (count > MOST) {
            lines.add("and " + (count - MOST) + " more" + what);
        }
    }

    private static int widest(List<Row> rows, Function<Row, String> column) {
        return rows.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length()) + GAP;
    }

    /** One row; only the columns of wrong ones are aligned with each other. */
    private record Row(String name, String first, String second, boolean wrong) {

        String line(int nameWidth, int firstWidth, int secondWidth) {
            return padded(name, nameWidth)
                    + (wrong ? padded(first, firstWidth) + padded(second, secondWidth) + "<--" : first + GAP + second);
        }
    }
}
