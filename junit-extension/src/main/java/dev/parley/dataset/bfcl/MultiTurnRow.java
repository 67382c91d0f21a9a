package dev.parley.dataset.bfcl;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import dev.parley.match.CallOrder;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExpectedReply;
import dev.parley.match.ExtraCalls;
import dev.parley.match.bfcl.BfclRow;
import dev.parley.match.value.ArgumentMatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads a row with several turns: each is expected to make the calls of its answer, in any order and among others. */
final class MultiTurnRow {

    /** What BFCL's user says where a function is offered that was held back. */
    private static final String MORE_FUNCTIONS =
            "I have updated some more functions you can choose from. What about now?";

    private final BfclRows.PairedRow row;
    private final List<Map<?, ?>> functions;
    private final Map<?, ?> heldBack;

    private MultiTurnRow(BfclRows.PairedRow row, List<Map<?, ?>> functions) {
        this.row = row;
        this.functions = functions;
        this.heldBack = row.fields().get("missed_function") instanceof Map<?, ?> map ? map : Map.of();
    }

    static WrittenConversation read(BfclRows.PairedRow row, FunctionDocs docs) {
        List<?> classes = Shape.list("involved_classes", row.fields().get("involved_classes"));
        List<?> excluded = Shape.listIfAny("excluded_function", row.fields().get("excluded_function"));
        return new MultiTurnRow(row, docs.of(classes, excluded)).read();
    }

    private WrittenConversation read() {
        List<?> questions = Shape.list("question", row.fields().get("question"));
        if (questions.size() != row.answer().size()) {
            throw new IllegalArgumentException("the row has " + questions.size() + " turns and answers to "
                    + row.answer().size());
        }
        List<WrittenTurn> turns = new ArrayList<>();
        for (int index = 0; index < questions.size(); index++) {
            turns.add(turn(index, questions.get(index)));
        }
        return new WrittenConversation(
                row.id(),
                row.place(),
                List.of(row.category()),
                Optional.empty(),
                Optional.of(offered(0)),
                Optional.empty(),
                turns);
    }

    private WrittenTurn turn(int index, @Nullable Object question) {
        boolean silent = Shape.list("question", question).isEmpty();
        List<ExpectedCall> calls = Shape.list("ground_truth", row.answer().get(index)).stream()
                .map(call -> PythonCall.parse(Shape.text("ground_truth", call)))
                .filter(call -> !heldBack(index).contains(call.name()))
                .map(this::call)
                .toList();
        return new WrittenTurn(
                index,
                OptionalInt.empty(),
                row.place(),
                Optional.of(silent ? MORE_FUNCTIONS : BfclMessages.of(question).user()),
                ownTools(index, calls),
                Optional.empty(),
                WrittenResults.NONE,
                OptionalInt.empty(),
                Duration.ZERO,
                calls.isEmpty() ? Optional.empty() : Optional.of(expectation(calls)),
                Optional.empty(),
                Optional.empty());
    }

    /** Tools of its own say that a turn is to call, so one that need not call keeps the conversation's. */
    private Optional<List<ToolDefinition>> ownTools(int index, List<ExpectedCall> calls) {
        return heldBack.isEmpty() || calls.isEmpty() ? Optional.empty() : Optional.of(offered(index));
    }

    private List<ToolDefinition> offered(int index) {
        return WireTools.of(functions.stream()
                .filter(function -> !heldBack(index).contains(function.get("name")))
                .toList());
    }

    /** Returns the functions that a turn is not offered yet; one row's answer calls such a one all the same. */
    private List<?> heldBack(int index) {
        return heldBack.entrySet().stream()
                .filter(entry -> Integer.parseInt(String.valueOf(entry.getKey())) > index)
                .flatMap(entry -> Shape.list("missed_function", entry.getValue()).stream())
                .toList();
    }

    private static Expectation expectation(List<ExpectedCall> calls) {
        ExpectedCalls expected = new ExpectedCalls(calls, CallOrder.ANY, ExtraCalls.ALLOW, false);
        return new Expectation(Optional.of(expected), List.of(), ExpectedReply.ANYTHING);
    }

    private ExpectedCall call(PythonCall call) {
        Map<String, ArgumentMatcher> arguments = new LinkedHashMap<>();
        call.arguments(parameters(call.name()))
                .forEach((name, value) -> arguments.put(name, new ArgumentMatcher.EqualTo(value)));
        return new ExpectedCall(BfclRow.wireName(call.name()), arguments);
    }

    private List<String> parameters(String name) {
        Map<?, ?> function = functions.stream()
                .filter(each -> name.equals(each.get("name")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a call of " + name + " is expected, which is not among the functions of the row's classes"));
        Map<?, ?> schema = Shape.object("parameters", function.get("parameters"));
        return Shape.object("properties", schema.get("properties")).keySet().stream()
                .map(String::valueOf)
                .toList();
    }
}
