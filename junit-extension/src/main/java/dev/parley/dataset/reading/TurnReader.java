package dev.parley.dataset.reading;

import dev.parley.chat.RecordedMessages;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.dataset.TurnType;
import dev.parley.dataset.WrittenTurn;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.ChatMessage;
import dev.parley.dataset.row.Part;
import dev.parley.dataset.row.Row;
import dev.parley.input.Located;
import dev.parley.match.Expectation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the cells of one turn, the same in both forms. */
final class TurnReader {

    private static final String USER = "a text, or a list of parts, each an object with type";

    /**
     * What a conversation says for its turns.
     *
     * @param choice the tool choice of turns that say none: the conversation's, else the file's
     * @param tools the tools of turns that take the row's
     * @param delay what the turn before says of the time until this one
     */
    record Outer(Optional<ToolSelection> choice, Optional<List<ToolDefinition>> tools, Optional<Duration> delay) {}

    private final ToolsReader tools;
    private final Recorded recorded;

    TurnReader(ToolsReader tools, Recorded recorded) {
        this.tools = tools;
        this.recorded = recorded;
    }

    WrittenTurn read(int index, Row.RowTurn turn, Outer outer) {
        if (turn.cells().keySet().stream().noneMatch(Part::makesTurn)) {
            turn.context()
                    .add(
                            "a turn with neither a user text nor tools nor tool results",
                            turn.place(),
                            "say what the user says, or leave the turn out");
        }
        Optional<ToolSelection> choice = cell(turn, Part.TOOL_CHOICE).flatMap(ToolChoiceReader::read);
        Optional<Expectation> expectation = cell(turn, Part.EXPECT).flatMap(ExpectationReader::readCell);
        boolean verbatim = recorded.messages() == RecordedMessages.VERBATIM;
        List<ChatMessage> messages =
                turn.recorded().map(Row.RecordedTurn::messages).orElse(List.of());
        RecordedTurnReader answers = RecordedTurnReader.read(verbatim ? List.of() : messages, recorded.calls());
        if (choice.or(outer::choice).filter(ToolChoice.NONE::equals).isPresent()) {
            expectation.ifPresent(expected -> rejectCalls(expected, turn));
        }
        Optional<TurnType> type = TurnTypeReader.read(turn, choice, expectation);
        return new WrittenTurn(
                index,
                turn.column(),
                turn.place(),
                cell(turn, Part.USER).flatMap(TurnReader::user),
                cell(turn, Part.TOOLS)
                        .flatMap(tools::read)
                        .or(() -> turn.recorded()
                                .filter(Row.RecordedTurn::takesTools)
                                .flatMap(taking -> outer.tools())),
                choice,
                cell(turn, Part.TOOL_RESULTS).map(ResultsReader::read).orElseGet(answers::results),
                cell(turn, Part.OUTPUT_TOKENS).map(Cell::count).orElse(OptionalInt.empty()),
                ThinkTimeReader.read(index, turn, outer.delay()),
                expectation.or(answers::expectation),
                turn.recorded().map(any -> verbatim ? RecordedTurnReader.verbatim(messages) : answers.recording()),
                type);
    }

    private static Optional<Cell> cell(Row.RowTurn turn, Part part) {
        return Optional.ofNullable(turn.cells().get(part));
    }

    private static Optional<Object> user(Cell cell) {
        if (cell.value() instanceof Located.Sequence sequence) {
            boolean parts = sequence.elements().stream().allMatch(TurnReader::part);
            if (parts) {
                return Optional.ofNullable(cell.value().tree());
            }
        }
        if (cell.ifText().isEmpty()) {
            cell.wrong(USER);
        }
        return cell.ifText().map(text -> text);
    }

    private static boolean part(Located element) {
        Located.Entry type =
                element instanceof Located.Mapping mapping ? mapping.entries().get("type") : null;
        return type != null && type.value().tree() instanceof String;
    }

    private static void rejectCalls(Expectation expected, Row.RowTurn turn) {
        if (expected.calls().filter(calls -> !calls.calls().isEmpty()).isPresent()) {
            cell(turn, Part.EXPECT)
                    .ifPresent(cell -> cell.fault(
                            "calls are expected, but the tool choice is none",
                            "write calls: [], or another tool_choice for this turn"));
        }
    }
}
