package dev.parley.reporting.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column of a table, its cells aligned to the right.
 *
 * @param group what stands above the head of this column and may reach over the next ones; empty where nothing does
 * @param head what stands above the cells
 * @param cells the cells, from the top
 */
record Column(String group, String head, List<String> cells) {

    /** Copies the cells. */
    Column {
        cells = List.copyOf(cells);
    }

    int width() {
        return Stream.concat(Stream.of(head), cells.stream())
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    String head(int width) {
        return padded(head, width);
    }

    String cell(int row, int width) {
        return padded(cells.get(row), width);
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", text);
    }
}
