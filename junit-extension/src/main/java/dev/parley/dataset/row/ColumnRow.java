package dev.parley.dataset.row;

import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a row with columns apart. For each part the first column that says something fixes the name; the columns with
 * this name become turns, by suffix or, without one, by how many came before. Columns by another name of the same part are
 * passed over, as upstream does.
 */
final class ColumnRow {

    private final Located.Mapping row;
    private final FaultContext context;
    private final Map<Part, List<Column>> columns = new EnumMap<>(Part.class);
    private final Map<Part, Cell> conversation = new EnumMap<>(Part.class);
    private final SortedMap<Integer, Map<Part, Column>> turns = new TreeMap<>();

    private ColumnRow(Located.Mapping row, FaultContext context) {
        this.row = row;
        this.context = context;
    }

    /** Returns nothing if no column is known. */
    static Optional<Row> read(Located.Mapping row, FaultContext context) {
        return new ColumnRow(row, context).read();
    }

    private Optional<Row> read() {
        row.entries()
                .forEach((name, entry) -> Column.of(name, entry)
                        .ifPresentOrElse(
                                column -> columns.computeIfAbsent(column.part(), part -> new ArrayList<>())
                                        .add(column),
                                () -> rejectMisspelling(name, entry, context)));
        if (columns.keySet().stream().noneMatch(part -> part.makesTurn() || part == Part.NOT_BUILT)) {
            context.add("a row without any known column", row.place(), "known are " + known());
            return Optional.empty();
        }
        columns.forEach(this::place);
        return Optional.of(new Row(conversation, turns()));
    }

    private static String known() {
        Stream<String> columns =
                Stream.of(Part.values()).filter(Part::makesTurn).flatMap(part -> part.columns().stream());
        return Stream.concat(Stream.of(HandwrittenRow.TURNS), columns).collect(Collectors.joining(", "));
    }

    /** Columns of other names are descriptions of the row, as upstream takes them. */
    static void rejectMisspelling(String name, Located.Entry entry, FaultContext context) {
        String base = Column.withoutSuffix(name);
        List<String> candidates = Stream.concat(Part.allColumns().stream(), Stream.of(HandwrittenRow.TURNS))
                .filter(known -> known.length() > 3) // "uid" and "idx" are no misspelled "id"
                .filter(known -> !base.startsWith(known + "_")) // nor is "conversation_id" a "conversation"
                .toList();
        if (NearestWord.of(base, candidates).isPresent()) {
            context.inColumn(name)
                    .add("unknown column \"" + name + "\"", entry.key(), NearestWord.advice(base, candidates));
        }
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
        conversation.putIfAbsent(column.part(), column.cell(context));
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

    private List<Row.RowTurn> turns() {
        TurnList result = new TurnList();
        turns.forEach((number, parts) -> {
            if (exists(parts)) {
                result.add(turn(number, parts, result.next(context, isStep(parts))));
            }
        });
        return result.turns();
    }

    /**
     * In a ragged row a target, a tool choice or a type alone is a leftover, but for a step of results, which has no more; an
     * expectation alone is a mistake, told later.
     */
    private static boolean exists(Map<Part, Column> parts) {
        return parts.containsKey(Part.EXPECT)
                || isStep(parts)
                || parts.keySet().stream().anyMatch(Part::makesTurn);
    }

    private static boolean isStep(Map<Part, Column> parts) {
        Column type = parts.get(Part.TURN_TYPE);
        return type != null && TurnList.isStep(type.entry().value());
    }

    private static Row.RowTurn turn(int number, Map<Part, Column> parts, FaultContext context) {
        Map<Part, Cell> cells = new EnumMap<>(Part.class);
        parts.forEach((part, column) -> cells.put(part, column.cell(context)));
        Place place = parts.values().iterator().next().entry().key();
        return new Row.RowTurn(OptionalInt.of(number), place, context, cells);
    }
}
