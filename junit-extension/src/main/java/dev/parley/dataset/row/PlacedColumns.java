package dev.parley.dataset.row;

import dev.parley.input.Located;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The columns of one row, each in its place. For each part the first column that says something fixes the name; the
 * columns with this name become turns, by suffix or, without one, by how many came before. Columns by another name of
 * the same part are passed over, as upstream does.
 */
final class PlacedColumns {

    private final Located.Mapping row;
    private final ColumnNames names;
    private final FaultContext context;
    private final Map<Part, List<Column>> columns = new EnumMap<>(Part.class);
    private final Map<Part, Column> conversation = new EnumMap<>(Part.class);
    private final SortedMap<Integer, Map<Part, Column>> turns = new TreeMap<>();

    private PlacedColumns(Located.Mapping row, ColumnNames names, FaultContext context) {
        this.row = row;
        this.names = names;
        this.context = context;
    }

    static PlacedColumns of(Located.Mapping row, ColumnNames names, FaultContext context) {
        PlacedColumns placed = new PlacedColumns(row, names, context);
        row.entries()
                .forEach((name, entry) -> names.column(name, entry)
                        .ifPresentOrElse(
                                column -> placed.columns
                                        .computeIfAbsent(column.part(), part -> new ArrayList<>())
                                        .add(column),
                                () -> rejectMisspelling(name, entry, names, context)));
        placed.columns.forEach(placed::place);
        return placed;
    }

    Located.Mapping row() {
        return row;
    }

    /** Returns which columns would have been known. */
    List<String> makingTurns() {
        return names.makingTurns();
    }

    /** Returns whether some column could say something of a turn, if it is filled. */
    boolean knowsAny() {
        return columns.keySet().stream().anyMatch(part -> part.makesTurn() || part == Part.NOT_BUILT);
    }

    /** Returns the filled columns of the whole conversation. */
    Map<Part, Column> conversation() {
        return conversation;
    }

    /** Returns the filled columns of each turn, by the turn's suffix. */
    SortedMap<Integer, Map<Part, Column>> turns() {
        return turns;
    }

    static void rejectMisspelling(String name, Located.Entry entry, ColumnNames names, FaultContext context) {
        names.misspelling(name)
                .ifPresent(
                        advice -> context.inColumn(name).add("unknown column \"" + name + "\"", entry.key(), advice));
    }

    private void place(Part part, List<Column> candidates) {
        List<Column> filled = candidates.stream().filter(Column::filled).toList();
        if (filled.isEmpty() || part == Part.INPUT_TOKENS) {
            return;
        }
        if (part == Part.NOT_BUILT) {
            filled.forEach(column -> rejectNotBuilt(column, context));
            return;
        }
        Column first = filled.get(0);
        int seen = 0;
        for (Column column : candidates) {
            if (column.base().equals(first.base())) {
                put(column, column.suffix().orElse(seen));
                seen++;
            }
        }
    }

    private void put(Column column, int turn) {
        if (!column.filled()) {
            return;
        }
        if (column.part().ofConversation()) {
            putForConversation(column, turn);
            return;
        }
        Column earlier =
                turns.computeIfAbsent(turn, index -> new EnumMap<>(Part.class)).putIfAbsent(column.part(), column);
        if (earlier != null) {
            rejectSecond(earlier, column, turn);
        }
    }

    private void putForConversation(Column column, int turn) {
        if (turn != 0) {
            context.inColumn(column.name())
                    .add(
                            "\"" + column.name() + "\" names turn " + turn + ", but holds for the whole conversation",
                            column.entry().key(),
                            "name one column \"" + column.base() + "\"");
        }
        conversation.putIfAbsent(column.part(), column);
    }

    private void rejectSecond(Column first, Column second, int turn) {
        context.inColumn(second.name())
                .add(
                        "columns \"" + first.name() + "\" and \"" + second.name() + "\" are both for turn " + turn,
                        second.entry().key(),
                        "keep one of them or rename the other");
    }

    static void rejectNotBuilt(Column column, FaultContext context) {
        context.inColumn(column.name())
                .add(
                        "columns named \"" + column.base() + "\" are not read yet",
                        column.entry().key(),
                        "leave the column out or rename it");
    }
}
