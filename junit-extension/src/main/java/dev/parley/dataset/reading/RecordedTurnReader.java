package dev.parley.dataset.reading;

import dev.parley.chat.Message;
import dev.parley.chat.RecordedCalls;
import dev.parley.chat.ToolCall;
import dev.parley.dataset.Recording;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.ChatMessage;
import dev.parley.dataset.row.Speaker;
import dev.parley.json.Json;
import dev.parley.match.CallOrder;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExpectedReply;
import dev.parley.match.ExtraCalls;
import dev.parley.match.value.ArgumentMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what was recorded of one turn: its calls, their results and the answer. */
final class RecordedTurnReader {

    private final RecordedCalls meaning;
    private final List<ToolCall> calls = new ArrayList<>();
    private final List<ExpectedCall> expected = new ArrayList<>();
    private final SortedMap<Integer, WrittenResult> results = new TreeMap<>();
    private Optional<String> answer = Optional.empty();

    private RecordedTurnReader(RecordedCalls meaning) {
        this.meaning = meaning;
    }

    static RecordedTurnReader read(List<ChatMessage> messages, RecordedCalls meaning) {
        RecordedTurnReader reader = new RecordedTurnReader(meaning);
        messages.forEach(reader::read);
        return reader;
    }

    /** Returns messages as they will be sent. */
    static Recording verbatim(List<ChatMessage> messages) {
        List<Message> sent = messages.stream()
                .map(message -> (Map<?, ?>) message.whole().value().tree())
                .<Message>map(tree -> new Message.Verbatim(Json.copyOf(tree)))
                .toList();
        return new Recording(List.of(), Optional.empty(), sent);
    }

    Recording recording() {
        return new Recording(calls, answer, List.of());
    }

    /** Returns the results by the position of their calls; a call without one gets the placeholder. */
    WrittenResults results() {
        List<WrittenResult> byPosition = new ArrayList<>();
        for (int i = 0; !results.isEmpty() && i <= results.lastKey(); i++) {
            byPosition.add(results.getOrDefault(i, new WrittenResult.Placeholder()));
        }
        return new WrittenResults.ByPosition(byPosition);
    }

    Optional<Expectation> expectation() {
        return expected.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expectation(
                        Optional.of(new ExpectedCalls(expected, CallOrder.ANY, ExtraCalls.FAIL, false)),
                        List.of(),
                        ExpectedReply.ANYTHING));
    }

    private void read(ChatMessage message) {
        if (message.speaker() == Speaker.RESULT) {
            result(message);
            return;
        }
        Optional<String> text = message.text();
        List<Cell> made = message.calls().map(RecordedCallReader::calls).orElse(List.of());
        made.forEach(this::call);
        answer = made.isEmpty() ? text.or(() -> answer) : Optional.empty();
    }

    private void call(Cell cell) {
        RecordedCallReader.call(cell).ifPresent(call -> {
            calls.add(call);
            if (meaning == RecordedCalls.EXPECT) {
                expect(cell, call);
            }
        });
    }

    private void expect(Cell cell, ToolCall call) {
        Map<String, ArgumentMatcher> arguments = new LinkedHashMap<>();
        call.argumentTree()
                .ifPresentOrElse(
                        tree -> tree.forEach((name, value) -> arguments.put(name, new ArgumentMatcher.EqualTo(value))),
                        () -> cell.fault(
                                "the recorded call " + call
                                        + " cannot be expected, because its arguments are no object",
                                "mend it, or leave @Dataset(recordedCalls = EXPECT) out"));
        expected.add(new ExpectedCall(call.name(), arguments));
    }

    private void result(ChatMessage message) {
        answer = Optional.empty();
        Optional<String> id = message.callId().flatMap(Cell::name);
        int position = id.isPresent() && !calls.isEmpty() ? position(id.get()) : nextPosition();
        WrittenResult result = message.result()
                .<WrittenResult>map(WrittenResult.Content::new)
                .orElseGet(WrittenResult.Placeholder::new);
        if (position < 0) {
            message.fault("answers the call \"" + id.get() + "\", which this turn does not make", "");
        } else if (results.putIfAbsent(position, result) != null) {
            message.fault("is a second answer to the call \"" + id.get() + "\"", "keep one of them");
        }
    }

    private int position(String id) {
        return calls.stream().map(ToolCall::id).toList().indexOf(id);
    }

    private int nextPosition() {
        return results.isEmpty() ? 0 : results.lastKey() + 1;
    }
}
