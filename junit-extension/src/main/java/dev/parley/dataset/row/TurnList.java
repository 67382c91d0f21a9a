package dev.parley.dataset.row;

import dev.parley.input.Located;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The turns of a row as they are found; a written step of results is joined to the turn whose calls it answers. */
final class TurnList {

    private static final String STEP = "tool_response_injection";
    private static final Set<Part> OF_STEP = EnumSet.of(Part.TURN_TYPE, Part.TOOL_RESULTS, Part.OUTPUT_TOKENS);

    private final List<Row.RowTurn> turns = new ArrayList<>();
    private boolean joined;

    /** Returns whether a turn's type says that it is a step of results. */
    static boolean isStep(Located type) {
        return STEP.equals(type.tree());
    }

    /** Returns the context of what comes next. */
    FaultContext next(FaultContext conversation, boolean step) {
        return conversation.inTurn(step && !turns.isEmpty() ? turns.size() - 1 : turns.size());
    }

    List<Row.RowTurn> turns() {
        return turns;
    }

    void add(Row.RowTurn turn) {
        Cell type = turn.cells().get(Part.TURN_TYPE);
        if (type == null || !isStep(type.value())) {
            turns.add(turn);
            joined = false;
        } else if (turns.isEmpty()) {
            type.fault("a " + STEP + " without a turn before it", "write its results on the turn that calls");
        } else {
            join(turns.get(turns.size() - 1), turn, type);
            joined = true;
        }
    }

    private void join(Row.RowTurn turn, Row.RowTurn step, Cell type) {
        if (joined) {
            type.fault(
                    "a second " + STEP + " for one turn",
                    "list the results of all its calls in the first, for example [first, second]");
            return;
        }
        rejectOtherType(turn, type);
        Map<Part, Cell> cells = new EnumMap<>(turn.cells());
        step.cells().forEach((part, cell) -> {
            if (!OF_STEP.contains(part)) {
                cell.fault(
                        "\"" + cell.key() + "\" stands on a " + STEP,
                        "it takes results and output tokens alone; write the rest on the turn before it, or begin a"
                                + " turn");
            } else if (part == Part.TOOL_RESULTS && turn.cells().containsKey(part)) {
                cell.fault("\"" + cell.key() + "\" stands on the turn and on its " + STEP, "keep one of them");
            } else if (part != Part.TURN_TYPE) {
                cells.put(part, cell);
            }
        });
        turns.set(
                turns.size() - 1, new Row.RowTurn(turn.column(), turn.place(), turn.context(), cells, turn.recorded()));
    }

    private static void rejectOtherType(Row.RowTurn turn, Cell step) {
        Cell type = turn.cells().get(Part.TURN_TYPE);
        if (type != null && !"client_tool_call".equals(type.value().tree())) {
            step.fault(
                    "a " + STEP + " behind a turn whose turn_type is " + Cell.shown(type.value()),
                    "leave it out, or make that turn a client_tool_call");
        }
    }
}
