package dev.parley.dataset.row;

import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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
    public static Optional<Row> read(Located.Mapping written, RowForm form, FaultContext context) {
        int before = context.faults().count();
        Located.Mapping row = form.allText() ? TextRow.parsed(written, form.names(), context) : written;
        if (context.faults().count() > before) {
            return Optional.empty();
        }
        if (isHandwritten(row, form.names())) {
            return Optional.of(HandwrittenRow.read(row, form, context));
        }
        return MessageArrays.in(row, form.names())
                ? Optional.of(MessageRow.read(row, form, context))
                : ColumnRow.read(List.of(PlacedColumns.of(row, form.names(), context)), context);
    }

    /** Takes rows apart that are one conversation together, each in its own form; only rows with columns can be. */
    public static Optional<Row> zip(List<Located.Mapping> rows, List<RowForm> forms, FaultContext context) {
        int before = context.faults().count();
        List<PlacedColumns> columns = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ColumnNames names = forms.get(i).names();
            Located.Mapping row = forms.get(i).allText() ? TextRow.parsed(rows.get(i), names, context) : rows.get(i);
            if (isHandwritten(row, names) || MessageArrays.in(row, names)) {
                context.add("a row without columns cannot be zipped", row.place(), "use files of rows with columns");
            } else {
                columns.add(PlacedColumns.of(row, names, context));
            }
        }
        return context.faults().count() > before ? Optional.empty() : ColumnRow.read(columns, context);
    }

    /** Returns whether a row has turns, or what looks like a misspelling of them. */
    public static boolean isHandwritten(Located.Mapping row, ColumnNames names) {
        Located.@Nullable Entry turns = row.entries().get(HandwrittenRow.TURNS);
        if (turns != null) {
            return !Cell.empty(turns.value()) || !hasOtherForm(row, names);
        }
        return row.entries().entrySet().stream()
                .anyMatch(entry -> NearestWord.of(entry.getKey(), List.of(HandwrittenRow.TURNS))
                                .isPresent()
                        && MessageArrays.holdsObjectsWithout(entry.getValue().value(), "type", "role", "from"));
    }

    /** Files of several forms have all their columns in each row; those of the other forms are empty. */
    private static boolean hasOtherForm(Located.Mapping row, ColumnNames names) {
        return MessageArrays.in(row, names)
                || row.entries().entrySet().stream()
                        .flatMap(entry -> names.column(entry.getKey(), entry.getValue()).stream())
                        .anyMatch(column -> column.filled() && column.part() == Part.USER);
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
