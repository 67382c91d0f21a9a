package dev.parley.dataset.row;

import dev.parley.input.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes a conversation of the hand-written form apart: an object with {@code turns}. */
final class HandwrittenRow {

    static final String TURNS = "turns";

    private static final String TURN_TYPE = "turn_type";

    private HandwrittenRow() {}

    static Row read(Located.Mapping conversation, FaultContext context) {
        Fields fields = new Fields(conversation, context);
        Map<Part, Cell> cells = Part.read(
                fields,
                Part.ID,
                Part.TAGS,
                Part.SYSTEM,
                Part.TOOLS,
                Part.TOOL_CHOICE,
                Part.TOOL_CALL_TURNS,
                Part.SERVER_TURNS);
        Optional<Cell> turns = fields.filled(TURNS, List.of());
        fields.rejectOthers();
        return new Row(cells, turns.map(HandwrittenRow::turns).orElse(List.of()));
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
