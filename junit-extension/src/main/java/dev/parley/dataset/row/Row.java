package dev.parley.dataset.row;

import dev.parley.chat.RecordedMessages;
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
 * @param turnTools the tools of those of its turns that take them
 * @since 0.1.0
 */
public record Row(Map<Part, Cell> cells, List<RowTurn> turns, Optional<Cell> turnTools) {

    /** Copies the cells and the turns. */
    public Row {
        cells = Map.copyOf(cells);
        turns = List.copyOf(turns);
    }

    /** Creates a row each of whose turns says its tools itself. */
    Row(Map<Part, Cell> cells, List<RowTurn> turns) {
        this(cells, turns, Optional.empty());
    }

    /** Takes a row apart in the form that it has; returns nothing if nothing can be read in it. */
    public static Optional<Row> read(Located.Mapping row, RecordedMessages form, FaultContext context) {
        if (isHandwritten(row)) {
            return Optional.of(HandwrittenRow.read(row, context));
        }
        return MessageArrays.in(row) ? Optional.of(MessageRow.read(row, form, context)) : ColumnRow.read(row, context);
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
     * @param recorded what was recorded of it; absent in other forms than message arrays
     * @since 0.1.0
     */
    public record RowTurn(
            OptionalInt column,
            Place place,
            FaultContext context,
            Map<Part, Cell> cells,
            Optional<RecordedTurn> recorded) {
        /** Copies the cells. */
        public RowTurn {
            cells = Map.copyOf(cells);
        }

        /** Creates a turn of which nothing was recorded. */
        RowTurn(OptionalInt column, Place place, FaultContext context, Map<Part, Cell> cells) {
            this(column, place, context, cells, Optional.empty());
        }
    }

    /**
     * What was recorded of a turn.
     *
     * @param messages what was said after the user's message, or all messages where they are sent as they are
     * @param takesTools whether the row's tools are for this turn
     * @since 0.1.0
     */
    public record RecordedTurn(List<ChatMessage> messages, boolean takesTools) {
        /** Copies the messages. */
        public RecordedTurn {
            messages = List.copyOf(messages);
        }
    }
}
