package dev.parley.dataset.reading;

import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolSelection;
import dev.parley.dataset.TurnType;
import dev.parley.dataset.row.Part;
import dev.parley.dataset.row.Row;
import dev.parley.match.Expectation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a turn is for, and tells what else the turn says against it. */
final class TurnTypeReader {

    private static final Map<String, Optional<TurnType>> WORDS = words();

    private final Row.RowTurn turn;
    private final TurnType type;

    private TurnTypeReader(Row.RowTurn turn, TurnType type) {
        this.turn = turn;
        this.type = type;
    }

    /** A step of results is no turn: such words were taken out where they are allowed. */
    private static Map<String, Optional<TurnType>> words() {
        Map<String, Optional<TurnType>> words = new LinkedHashMap<>();
        for (TurnType type : TurnType.values()) {
            words.put(type.toString(), Optional.of(type));
        }
        words.put("tool_response_injection", Optional.empty());
        return words;
    }

    static Optional<TurnType> read(
            Row.RowTurn turn, Optional<ToolSelection> choice, Optional<Expectation> expectation) {
        Optional<TurnType> type = Optional.ofNullable(turn.cells().get(Part.TURN_TYPE))
                .flatMap(cell -> cell.oneOf(WORDS))
                .flatMap(Function.identity());
        type.map(read -> new TurnTypeReader(turn, read)).ifPresent(reader -> reader.check(choice, expectation));
        return type;
    }

    private void check(Optional<ToolSelection> choice, Optional<Expectation> expectation) {
        if (type == TurnType.STANDARD) {
            reject(Part.TOOLS);
            reject(Part.TOOL_RESULTS);
        }
        if (choice.isPresent() && rejects(choice.get())) {
            reject(Part.TOOL_CHOICE);
        }
        boolean callsExpected = type == TurnType.CLIENT_TOOL_CALL;
        if (expectation
                .flatMap(Expectation::calls)
                .filter(calls -> calls.calls().isEmpty() == callsExpected)
                .isPresent()) {
            reject(Part.EXPECT);
        }
    }

    private boolean rejects(ToolSelection choice) {
        return switch (type) {
            case STANDARD -> choice != ToolChoice.NONE;
            case CLIENT_TOOL_CALL -> choice == ToolChoice.NONE;
            case SERVER_TOOL_CALL -> true;
        };
    }

    private void reject(Part part) {
        Optional.ofNullable(turn.cells().get(part))
                .ifPresent(cell ->
                        cell.fault("\"" + cell.key() + "\" does not go with turn_type " + type, "keep one of them"));
    }
}
