package dev.parley.dataset;

import dev.parley.input.Place;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One conversation, taken apart: which cell says what. Only cells that say something are there.
 *
 * @param cells what is said of the whole conversation
 * @param turns its turns
 */
record Row(Map<Part, Cell> cells, List<RowTurn> turns) {

    /** Copies the cells and the turns. */
    Row {
        cells = Map.copyOf(cells);
        turns = List.copyOf(turns);
    }

    /**
     * One turn.
     *
     * @param column the suffix of its columns; absent in the hand-written form
     * @param place where it is written
     * @param context takes its faults
     * @param cells what is said of it
     */
    record RowTurn(OptionalInt column, Place place, FaultContext context, Map<Part, Cell> cells) {
        /** Copies the cells. */
        RowTurn {
            cells = Map.copyOf(cells);
        }
    }
}
