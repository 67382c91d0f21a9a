package dev.parley.dataset.row;

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
 * Makes one conversation of the columns of one row or, where files are zipped, of several. Of several columns for one
 * thing the first counts, but system prompts and tool results are joined.
 */
final class ColumnRow {

    private final FaultContext context;
    private final Map<Part, List<Column>> conversation = new EnumMap<>(Part.class);
    private final SortedMap<Integer, Map<Part, List<Column>>> turns = new TreeMap<>();

    private ColumnRow(FaultContext context) {
        this.context = context;
    }

    /** Returns nothing if no column is known. */
    static Optional<Row> read(List<PlacedColumns> rows, FaultContext context) {
        if (rows.stream().noneMatch(PlacedColumns::knowsAny)) {
            PlacedColumns first = rows.get(0);
            String known = Stream.concat(Stream.of(HandwrittenRow.TURNS), first.makingTurns().stream())
                    .collect(Collectors.joining(", "));
            context.add("a row without any known column", first.row().place(), "known are " + known);
            return Optional.empty();
        }
        ColumnRow joined = new ColumnRow(context);
        rows.forEach(joined::add);
        return Optional.of(joined.row());
    }

    private void add(PlacedColumns row) {
        row.conversation().forEach((part, column) -> add(conversation, part, column));
        row.turns().forEach((turn, columns) -> {
            Map<Part, List<Column>> parts = turns.computeIfAbsent(turn, index -> new EnumMap<>(Part.class));
            columns.forEach((part, column) -> add(parts, part, column));
        });
    }

    private static void add(Map<Part, List<Column>> columns, Part part, Column column) {
        columns.computeIfAbsent(part, any -> new ArrayList<>()).add(column);
    }

    private Row row() {
        TurnList result = new TurnList();
        turns.forEach((number, parts) -> {
            if (exists(parts)) {
                result.add(turn(number, parts, result.next(context, isStep(parts))));
            }
        });
        return new Row(cells(conversation, context), result.turns());
    }

    /**
     * In a ragged row a target, a tool choice or a type alone is a leftover, but for a step of results, which has no more; an
     * expectation alone is a mistake, told later.
     */
    private static boolean exists(Map<Part, List<Column>> parts) {
        return parts.containsKey(Part.EXPECT)
                || isStep(parts)
                || parts.keySet().stream().anyMatch(Part::makesTurn);
    }

    private static boolean isStep(Map<Part, List<Column>> parts) {
        List<Column> types = parts.get(Part.TURN_TYPE);
        return types != null && TurnList.isStep(types.get(0).entry().value());
    }

    private static Row.RowTurn turn(int number, Map<Part, List<Column>> parts, FaultContext context) {
        Place place = parts.values().iterator().next().get(0).entry().key();
        return new Row.RowTurn(OptionalInt.of(number), place, context, cells(parts, context));
    }

    private static Map<Part, Cell> cells(Map<Part, List<Column>> columns, FaultContext context) {
        Map<Part, Cell> cells = new EnumMap<>(Part.class);
        columns.forEach((part, same) -> cells.put(part, JoinedColumns.cell(part, same, context)));
        return cells;
    }
}
