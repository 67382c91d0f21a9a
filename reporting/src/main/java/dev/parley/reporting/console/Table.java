package dev.parley.reporting.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Columns side by side, and a name for each row: behind it, or above it where a line would be longer than a terminal is wide.
 *
 * @param head what stands above the names, where they are behind their rows
 * @param columns the columns, all of the same height
 * @param names the rows' names
 */
record Table(String head, List<Column> columns, List<String> names) {

    private static final int WIDTH = 120;
    private static final String GAP = "  ";

    /** Returns the table's lines: the groups, the heads, then the rows. */
    List<String> lines() {
        boolean behind = width() <= WIDTH;
        List<String> lines = new ArrayList<>();
        lines.add(groups());
        lines.add(line(column -> column.head(column.width())) + (behind ? GAP + head : ""));
        for (int row = 0; row < names.size(); row++) {
            int each = row;
            String cells = line(column -> column.cell(each, column.width()));
            lines.addAll(behind ? List.of(cells + GAP + names.get(row)) : List.of(names.get(row), cells));
        }
        return lines;
    }

    private int width() {
        int figures = columns.stream()
                .mapToInt(column -> column.width() + GAP.length())
                .sum();
        return figures + names.stream().mapToInt(String::length).max().orElse(0);
    }

    private String line(Function<Column, String> cell) {
        return columns.stream().map(cell).collect(Collectors.joining(GAP));
    }

    private String groups() {
        StringBuilder line = new StringBuilder();
        int start = 0;
        for (Column column : columns) {
            if (!column.group().isEmpty()) {
                line.append(" ".repeat(Math.max(0, start - line.length()))).append(column.group());
            }
            start += column.width() + GAP.length();
        }
        return line.toString();
    }
}
