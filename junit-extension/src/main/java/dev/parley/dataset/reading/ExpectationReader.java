package dev.parley.dataset.reading;

import dev.parley.dataset.row.Cell;
import dev.parley.dataset.row.Fields;
import dev.parley.input.Located;
import dev.parley.match.ArgumentComparison;
import dev.parley.match.CallOrder;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExpectedReply;
import dev.parley.match.ExtraCalls;
import dev.parley.match.value.ArgumentMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code expect}: what a turn, or a conversation as a whole, should do. Nothing in it is a cell: {@code calls: []} says that no call is made. */
final class ExpectationReader {

    private static final Map<String, CallOrder> ORDERS =
            new TreeMap<>(Map.of("in_order", CallOrder.IN_ORDER, "any", CallOrder.ANY));
    private static final Map<String, ExtraCalls> EXTRAS =
            new TreeMap<>(Map.of("fail", ExtraCalls.FAIL, "allow", ExtraCalls.ALLOW));
    private static final String CALL = "an object with name and arguments";

    private ExpectationReader() {}

    /** Reads an object, or a text that holds one as JSON. */
    static Optional<Expectation> readCell(Cell cell) {
        Optional<String> json = cell.ifText().filter(text -> text.strip().startsWith("{"));
        Optional<Cell> expect = json.isPresent() ? json.flatMap(cell::parsed) : Optional.of(cell);
        return expect.flatMap(ExpectationReader::read);
    }

    private static Optional<Expectation> read(Cell cell) {
        return cell.fields("an object with calls, never or reply").map(fields -> {
            Expectation expectation = new Expectation(
                    calls(fields),
                    fields.cell("never").map(Cell::texts).orElse(List.of()),
                    fields.cell("reply").map(ReplyReader::read).orElse(ExpectedReply.ANYTHING));
            fields.rejectOthers();
            return expectation;
        });
    }

    private static Optional<ExpectedCalls> calls(Fields fields) {
        Optional<Cell> calls = fields.cell("calls");
        Optional<Cell> order = fields.cell("order");
        Optional<Cell> extra = fields.cell("extra");
        Optional<Cell> sameStep = fields.cell("same_step");
        if (calls.isEmpty()) {
            List.of(order, extra, sameStep).forEach(cell -> cell.ifPresent(ExpectationReader::rejectWithoutCalls));
        }
        return calls.map(list -> new ExpectedCalls(
                list.elements("a list of calls; [] says that no call is made").stream()
                        .flatMap(call -> call(call).stream())
                        .toList(),
                order.flatMap(word -> word.oneOf(ORDERS)),
                extra.flatMap(word -> word.oneOf(EXTRAS)),
                sameStep.flatMap(Cell::flag).orElse(false)));
    }

    private static void rejectWithoutCalls(Cell cell) {
        cell.fault("\"" + cell.key() + "\" says nothing without \"calls\"", "list the calls or leave it out");
    }

    private static Optional<ExpectedCall> call(Cell cell) {
        return cell.fields(CALL).flatMap(fields -> {
            Optional<Cell> name = fields.cell("name");
            Optional<Cell> arguments = fields.cell("arguments");
            Optional<ArgumentComparison> others = fields.cell("only")
                    .flatMap(Cell::flag)
                    .map(only -> only ? ArgumentComparison.EXACT : ArgumentComparison.SUBSET);
            fields.rejectOthers();
            if (name.isEmpty()) {
                cell.fault("a call without a name: " + Cell.shown(cell.value()), "write " + CALL);
            }
            Map<String, ArgumentMatcher> matchers =
                    arguments.map(ExpectationReader::arguments).orElse(Map.of());
            return name.flatMap(Cell::text).map(text -> new ExpectedCall(text, matchers, others));
        });
    }

    static Map<String, ArgumentMatcher> arguments(Cell cell) {
        Map<String, ArgumentMatcher> matchers = new LinkedHashMap<>();
        if (cell.value() instanceof Located.Mapping mapping) {
            mapping.entries()
                    .forEach((name, entry) -> MatcherReader.read(new Cell(name, entry.value(), cell.context()))
                            .ifPresent(matcher -> matchers.put(name, matcher)));
        } else {
            cell.wrong("an object with the arguments' names and values");
        }
        return matchers;
    }
}
