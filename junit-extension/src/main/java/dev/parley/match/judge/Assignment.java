package dev.parley.match.judge;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the weights of the pairs add up to the most that is possible (Kuhn and Munkres, by
 * shortest augmenting paths). Not safe for use by several threads.
 */
final class Assignment {

    private static final int NONE = -1;

    private final long[][] weights;
    private final int rows;
    private final int columns;
    private final long[] rowPotential;
    private final long[] columnPotential;
    /** The row of each column; the last column is none of the table's: every new row starts from it. */
    private final int[] rowOf;

    private final int start;

    private Assignment(long[][] weights) {
        this.weights = weights;
        this.rows = weights.length;
        // at least as many columns as rows: a row beside a column that the table lacks stays without a partner
        this.columns = Math.max(rows, rows == 0 ? 0 : weights[0].length);
        this.rowPotential = new long[rows];
        this.columnPotential = new long[columns + 1];
        this.rowOf = new int[columns + 1];
        this.start = columns;
        Arrays.fill(rowOf, NONE);
    }

    /**
     * Returns the column of each row; -1 for a row that is left without one.
     *
     * @param weights a table of positive numbers
     */
    static int[] heaviest(long[][] weights) {
        Assignment assignment = new Assignment(weights);
        for (int row = 0; row < assignment.rows; row++) {
            assignment.add(row);
        }
        return assignment.columnOf();
    }

    private int[] columnOf() {
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, NONE);
        for (int column = 0; column < columns; column++) {
            if (rowOf[column] != NONE && column < weights[rowOf[column]].length) {
                columnOf[rowOf[column]] = column;
            }
        }
        return columnOf;
    }

    private void add(int row) {
        rowOf[start] = row;
        Search search = new Search();
        int column = start;
        while (rowOf[column] != NONE) {
            column = search.next(column);
        }
        while (column != start) {
            int before = search.before[column];
            rowOf[column] = rowOf[before];
            column = before;
        }
    }

    private long cost(int row, int column) {
        return column < weights[row].length ? -weights[row][column] : 0;
    }

    /** The search for a free column for one more row. */
    private final class Search {

        private final long[] distance = new long[columns];
        private final int[] before = new int[columns];
        private final boolean[] visited = new boolean[columns + 1];

        Search() {
            Arrays.fill(distance, Long.MAX_VALUE);
        }

        /** Visits a column and returns the nearest one that is not visited yet. */
        int next(int from) {
            visited[from] = true;
            relax(from);
            int nearest = nearest();
            shift(distance[nearest]);
            return nearest;
        }

        private void relax(int from) {
            int row = rowOf[from];
            for (int column = 0; column < columns; column++) {
                long reduced = cost(row, column) - rowPotential[row] - columnPotential[column];
                if (!visited[column] && reduced < distance[column]) {
                    distance[column] = reduced;
                    before[column] = from;
                }
            }
        }

        private int nearest() {
            int nearest = NONE;
            for (int column = 0; column < columns; column++) {
                if (!visited[column] && (nearest == NONE || distance[column] < distance[nearest])) {
                    nearest = column;
                }
            }
            return nearest;
        }

        private void shift(long delta) {
            for (int column = 0; column <= columns; column++) {
                if (visited[column]) {
                    rowPotential[rowOf[column]] += delta;
                    columnPotential[column] -= delta;
                } else if (column < columns) {
                    distance[column] -= delta;
                }
            }
        }
    }
}
