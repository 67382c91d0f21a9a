package dev.parley.dataset.row;

import dev.parley.chat.RecordedMessages;
import dev.parley.input.Located;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Takes a row with a message array apart: what is said before the first user message, then a turn per user message. */
final class MessageRow {

    private final FaultContext context;
    private final List<ChatMessage> messages;
    private final List<ChatMessage> system = new ArrayList<>();
    private final List<List<ChatMessage>> turns = new ArrayList<>();

    private MessageRow(List<ChatMessage> messages, FaultContext context) {
        this.messages = messages;
        this.context = context;
    }

    /** Takes the row apart; the array's own faults are added, so the row may lack what they concern. */
    static Row read(Located.Mapping row, RowForm form, FaultContext context) {
        Map.Entry<String, Located.Entry> column =
                MessageArrays.column(row, form.names()).orElseThrow();
        Cell array = new Cell(column.getKey(), column.getValue().value(), context);
        Map<Part, Cell> cells = new MessageColumns(column.getKey(), form.names(), context).read(row);
        Optional<Cell> tools = Optional.ofNullable(cells.remove(Part.TOOLS));
        MessageRow read = new MessageRow(messages(array), context);
        boolean whole = array.value() instanceof Located.Sequence list
                && list.elements().size() == read.messages.size();
        read.split();
        if (whole && read.turns.isEmpty()) {
            array.fault("\"" + array.key() + "\" has no message of the user", "write at least one");
        }
        read.rejectSecondSystem(cells);
        if (form.messages() == RecordedMessages.VERBATIM) {
            return new Row(cells, read.verbatim(), tools);
        }
        read.system(cells);
        return new Row(cells, read.turns(), tools);
    }

    private static List<ChatMessage> messages(Cell array) {
        List<ChatMessage> messages = new ArrayList<>();
        int turn = -1;
        for (Cell element : array.elements("a list of messages")) {
            turn += Speaker.isUser(element.value()) ? 1 : 0;
            FaultContext inside = turn < 0 ? array.context() : array.context().inTurn(turn);
            ChatMessage.read(new Cell(element.key(), element.value(), inside)).ifPresent(messages::add);
        }
        return messages;
    }

    private void split() {
        for (ChatMessage message : messages) {
            if (message.speaker() == Speaker.USER) {
                turns.add(new ArrayList<>());
            }
            if (!turns.isEmpty()) {
                turns.get(turns.size() - 1).add(message);
            } else if (message.speaker() == Speaker.SYSTEM) {
                system.add(message);
            }
        }
    }

    /** Adds what is said before the first user message, where only the system prompt can be. */
    private void system(Map<Part, Cell> cells) {
        messages.stream()
                .takeWhile(message -> message.speaker() != Speaker.USER)
                .filter(message -> message.speaker() != Speaker.SYSTEM)
                .forEach(message -> message.fault(
                        "comes before the first message of the user",
                        "take it out, or send the array as it is: @Dataset(messages = VERBATIM)"));
        String text =
                system.stream().flatMap(message -> message.text().stream()).collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            return;
        }
        Located.Scalar prompt = new Located.Scalar(system.get(0).whole().value().place(), text);
        cells.put(Part.SYSTEM, new Cell("content", prompt, context));
    }

    private void rejectSecondSystem(Map<Part, Cell> cells) {
        Optional.ofNullable(cells.get(Part.SYSTEM))
                .ifPresent(own -> messages.stream()
                        .filter(message -> message.speaker() == Speaker.SYSTEM)
                        .findFirst()
                        .ifPresent(message -> message.fault(
                                "is a second system prompt beside \"" + own.key() + "\"", "keep one of them")));
    }

    private List<Row.RowTurn> turns() {
        boolean noneRecords = turns.stream().flatMap(List::stream).noneMatch(ChatMessage::needsTools);
        List<Row.RowTurn> result = new ArrayList<>();
        for (List<ChatMessage> turn : turns) {
            List<ChatMessage> answers = turn.subList(1, turn.size());
            boolean takesTools =
                    noneRecords ? result.isEmpty() : answers.stream().anyMatch(ChatMessage::needsTools);
            answers.stream()
                    .filter(message -> message.speaker() == Speaker.SYSTEM)
                    .forEach(message -> message.fault(
                            "is a system message in the middle of the chat",
                            "move it to the front, or send the array as it is: @Dataset(messages = VERBATIM)"));
            result.add(turn(turn.get(0), result.size(), new Row.RecordedTurn(answers, takesTools)));
        }
        return result;
    }

    private Row.RowTurn turn(ChatMessage user, int index, Row.RecordedTurn recorded) {
        Map<Part, Cell> cells = new EnumMap<>(Part.class);
        user.content().filter(cell -> !cell.empty()).ifPresent(cell -> cells.put(Part.USER, cell));
        return new Row.RowTurn(
                OptionalInt.empty(), user.whole().value().place(), context.inTurn(index), cells, Optional.of(recorded));
    }

    /** The last message of the user gives the turn its name. */
    private List<Row.RowTurn> verbatim() {
        messages.stream()
                .filter(message -> message.whole().value() instanceof Located.Mapping mapping
                        && mapping.entries().containsKey("from"))
                .findFirst()
                .ifPresent(message -> message.fault(
                        "is in ShareGPT's format, which no server takes as it is",
                        "leave @Dataset(messages = VERBATIM) out"));
        return turns.isEmpty()
                ? List.of()
                : List.of(turn(turns.get(turns.size() - 1).get(0), 0, new Row.RecordedTurn(messages, true)));
    }
}
