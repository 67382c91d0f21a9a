package dev.parley.dataset.row;

import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One conversation, taken apart: which cell says what. Only cells that say something are there.
 *
 * @param cells what is said of the whole conversation
 * @param turns its turns
 * @since 0.1.0
 */
public record Row(Map<Part, Cell> cells, List<RowTurn> turns) {

    /** Copies the cells and the turns. */
    public Row {
        cells = Map.copyOf(cells);
        turns = List.copyOf(turns);
    }

    /** Takes a row apart in the form that it has; returns nothing if nothing can be read in it. */
    public static Optional<Row> read(Located.Mapping row, FaultContext context) {
        if (isHandwritten(row)) {
            return Optional.of(HandwrittenRow.read(row, context));
        }
        if (MessageArrays.in(row)) {
            MessageArrays.reject(row, context);
            return Optional.empty();
        }
        return ColumnRow.read(row, context);
    }

    /** Returns whether a row has turns, or what looks like a misspelling of them. */
    public static boolean isHandwritten(Located.Mapping row) {
        return row.entries().containsKey(HandwrittenRow.TURNS)
                || row.entries().entrySet().stream()
                        .anyMatch(entry -> NearestWord.of(entry.getKey(), List.of(HandwrittenRow.TURNS))
                                        .isPresent()
                                && MessageArrays.holdsObjectsWithout(
                                        entry.getValue().value(), "type", "role", "from"));
    }

    /**
     * One turn.
     *
     * @param column the suffix of its columns; absent in the hand-written form
     * @param place where it is written
     * @param context takes its faults
     * @param cells what is said of it
     * @since 0.1.0
     */
    public record RowTurn(OptionalInt column, Place place, FaultContext context, Map<Part, Cell> cells) {
        /** Copies the cells. */
        public RowTurn {
            cells = Map.copyOf(cells);
        }
    }
}
