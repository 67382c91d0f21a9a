package dev.parley.dataset.row;

import dev.parley.input.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a conversation of the hand-written form apart: an object with {@code turns}. */
final class HandwrittenRow {

    static final String TURNS = "turns";

    private static final String TURN_TYPE = "turn_type";
    private static final Part[] PARTS = {
        Part.ID,
        Part.TAGS,
        Part.SYSTEM,
        Part.TOOLS,
        Part.TOOL_CHOICE,
        Part.TOOL_CALL_TURNS,
        Part.SERVER_TURNS,
        Part.EXPECT
    };
    private static final Set<String> KEYS = Stream.concat(
                    Stream.of(TURNS), Stream.of(PARTS).flatMap(part -> part.keys().stream()))
            .collect(Collectors.toUnmodifiableSet());

    private HandwrittenRow() {}

    static Row read(Located.Mapping conversation, RowForm form, FaultContext context) {
        Fields fields = new Fields(withoutOtherForms(conversation, form), context);
        Map<Part, Cell> cells = Part.read(fields, PARTS);
        Optional<Cell> turns = fields.filled(TURNS, List.of());
        fields.rejectOthers();
        return new Row(cells, turns.map(HandwrittenRow::turns).orElse(List.of()));
    }

    /** Leaves out what stands there for rows of another form: empty cells, and in a table also descriptions of the row. */
    private static Located.Mapping withoutOtherForms(Located.Mapping conversation, RowForm form) {
        Map<String, Located.Entry> entries = new LinkedHashMap<>(conversation.entries());
        entries.entrySet().removeIf(entry -> {
            boolean known = form.names().part(entry.getKey(), entry.getValue()).isPresent();
            return Cell.empty(entry.getValue().value())
                    ? known && !KEYS.contains(entry.getKey())
                    : form.allText()
                            && !known
                            && form.names().misspelling(entry.getKey()).isEmpty();
        });
        return new Located.Mapping(conversation.place(), entries);
    }

    private static List<Row.RowTurn> turns(Cell cell) {
        TurnList turns = new TurnList();
        for (Cell turn : cell.elements("a list of turns")) {
            turns.add(turn(turn, turns.next(cell.context(), isStep(turn.value()))));
        }
        return turns.turns();
    }

    private static boolean isStep(Located turn) {
        return turn instanceof Located.Mapping mapping
                && mapping.entries().containsKey(TURN_TYPE)
                && TurnList.isStep(mapping.entries().get(TURN_TYPE).value());
    }

    private static Row.RowTurn turn(Cell cell, FaultContext context) {
        Map<Part, Cell> cells = new Cell("turn", cell.value(), context)
                .fields("an object with user")
                .map(fields -> {
                    Map<Part, Cell> parts = Part.read(
                            fields,
                            Part.USER,
                            Part.TOOLS,
                            Part.TOOL_CHOICE,
                            Part.TOOL_RESULTS,
                            Part.THINK_TIME,
                            Part.EXPECT,
                            Part.TURN_TYPE);
                    fields.rejectOthers();
                    return parts;
                })
                .orElse(Map.of());
        return new Row.RowTurn(OptionalInt.empty(), cell.value().place(), context, cells);
    }
}
