package dev.parley.match.bfcl;

import dev.parley.chat.ToolCall;
import dev.parley.match.CallOrder;
import dev.parley.match.CallRules;
import dev.parley.match.Conduct;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.ExpectedReply;
import dev.parley.match.ExtraCalls;
import dev.parley.match.Mismatch;
import dev.parley.match.bfcl.BfclVerdict.Invalid;
import java.util.List;
import java.util.Optional;

/**
 * What BFCL expects of one answer: the functions that a row offers and the calls that it accepts. Immutable and safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class BfclRow implements CallRules {

    private static final BfclVerdict VALID = new BfclVerdict.Valid();

    private final BfclCategory category;
    private final List<Function> functions;
    private final List<ExpectedAnswer> expected;

    private BfclRow(BfclCategory category, List<Function> functions, List<ExpectedAnswer> expected) {
        this.category = category;
        this.functions = functions;
        this.expected = expected;
    }

    /**
     * Returns the expectation of a row.
     *
     * @param category how the row is judged
     * @param functions definitions with {@code name} and {@code parameters}, as JSON trees; JSON
     *     Schema's types do as well as BFCL's own
     * @param groundTruth BFCL's {@code ground_truth}: objects with one key, the function's name, over the list of accepted
     *     values of each parameter; empty for categories about relevance
     * @throws IllegalArgumentException if a tree is malformed, names a function that is not among the functions, or does not
     *     go with the category
     */
    public static BfclRow of(BfclCategory category, List<?> functions, List<?> groundTruth) {
        BfclRow row = new BfclRow(
                category,
                functions.stream().map(Function::of).toList(),
                groundTruth.stream().map(ExpectedAnswer::of).toList());
        row.requireFunctions();
        return row;
    }

    /** Returns a function's name as it is on the wire, with {@code _} for dots, which servers do not take. */
    public static String wireName(String function) {
        return function.replace('.', '_');
    }

    private void requireFunctions() {
        boolean single = category == BfclCategory.SIMPLE || category == BfclCategory.MULTIPLE;
        if (single && (expected.size() != 1 || functions.isEmpty())) {
            throw new IllegalArgumentException("a row of this category has a function and one expected call, not "
                    + functions.size() + " and " + expected.size());
        }
        expected.stream().filter(answer -> find(answer).isEmpty()).findFirst().ifPresent(answer -> {
            throw new IllegalArgumentException(
                    "a call of " + answer.name() + " is expected, which is not among the row's functions");
        });
    }

    private Optional<Function> find(ExpectedAnswer answer) {
        return functions.stream()
                .filter(function -> function.name().equals(answer.name()))
                .findFirst();
    }

    /**
     * Returns the expectation of a turn with these rules. Its calls are an example of what is accepted: they say whether the
     * turn calls, and stand in messages.
     */
    public Expectation expectation() {
        List<ExpectedCall> examples =
                expected.stream().map(ExpectedAnswer::example).toList();
        Optional<ExpectedCalls> calls = category == BfclCategory.RELEVANCE
                ? Optional.empty()
                : Optional.of(new ExpectedCalls(examples, CallOrder.ANY, ExtraCalls.FAIL, false));
        return new Expectation(calls, List.of(), ExpectedReply.ANYTHING).judgedBy(this);
    }

    /** Returns BFCL's verdict on the calls of one answer. */
    public BfclVerdict verdict(List<BfclCall> calls) {
        return switch (category) {
            case SIMPLE -> single(functions.get(0), BfclError.SIMPLE_COUNT, calls);
            case MULTIPLE -> single(find(expected.get(0)).orElseThrow(), BfclError.MULTIPLE_COUNT, calls);
            case PARALLEL ->
                calls.size() == expected.size()
                        ? verdict(new ParallelCheck(checks(), calls).check())
                        : miscounted(BfclError.PARALLEL_COUNT, calls);
            case IRRELEVANCE ->
                calls.isEmpty()
                        ? VALID
                        : Invalid.of(BfclError.IRRELEVANCE, "a tool was called; no function is of use here");
            case RELEVANCE ->
                calls.isEmpty()
                        ? Invalid.of(BfclError.RELEVANCE, "no tool was called; a function is of use here")
                        : VALID;
        };
    }

    private BfclVerdict single(Function function, BfclError miscount, List<BfclCall> calls) {
        return calls.size() == 1
                ? verdict(new CallCheck(function, expected.get(0)).check(calls.get(0)))
                : miscounted(miscount, calls);
    }

    private BfclVerdict miscounted(BfclError error, List<BfclCall> calls) {
        String counts = "the answer makes " + calls.size() + " calls; expected: " + expected.size();
        return Invalid.of(error, counts.replace(" 1 calls", " 1 call"));
    }

    private List<CallCheck> checks() {
        return expected.stream()
                .map(answer -> new CallCheck(find(answer).orElseThrow(), answer))
                .toList();
    }

    private static BfclVerdict verdict(Optional<Invalid> complaint) {
        return complaint.<BfclVerdict>map(invalid -> invalid).orElse(VALID);
    }

    /** Judges the turn's first answer, as BFCL does: it never sends a result. */
    @Override
    public List<Mismatch> judge(Conduct conduct) {
        List<ToolCall> made = conduct.callsByStep().isEmpty()
                ? List.of()
                : conduct.callsByStep().get(0);
        return verdictOn(made) instanceof Invalid invalid
                ? List.of(new Explanation(category, expected, made).of(invalid))
                : List.of();
    }

    /** An answer of which one call cannot be read has none at all for BFCL, which is as it should be where none may be made. */
    private BfclVerdict verdictOn(List<ToolCall> made) {
        List<BfclCall> calls =
                made.stream().map(BfclCall::decode).flatMap(Optional::stream).toList();
        if (calls.size() == made.size()) {
            return verdict(calls);
        }
        return switch (category) {
            case IRRELEVANCE, RELEVANCE -> verdict(List.of());
            case SIMPLE, MULTIPLE, PARALLEL ->
                Invalid.of(BfclError.NOT_DECODED, "the arguments of a call are no JSON object");
        };
    }
}
