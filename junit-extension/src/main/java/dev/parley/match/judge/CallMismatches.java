package dev.parley.match.judge;

import dev.parley.match.ArgumentMatcher;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.Mismatch;
import dev.parley.match.ValueMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Explains what is wrong with the calls of a turn.
 *
 * @param expected what was expected of them
 * @param compared the calls that were compared with it: all but those that must never be made
 * @param made all calls of the turn
 * @param verdict how the compared calls stand to what was expected
 */
record CallMismatches(ExpectedCalls expected, List<ActualCall> compared, List<ActualCall> made, CallsVerdict verdict) {

    static CallMismatches of(ExpectedCalls expected, List<ActualCall> compared, List<ActualCall> made) {
        return new CallMismatches(expected, compared, made, CallsVerdict.of(expected, compared));
    }

    /** Returns what is wrong: first with each expected call, then with those beside them, then with all together. */
    List<Mismatch> list() {
        Map<Integer, ActualCall> misnamed = misnamed();
        List<Mismatch> mismatches = new ArrayList<>();
        IntStream.range(0, calls().size())
                .filter(position -> !pairing().fits(position))
                .mapToObj(position -> pairing()
                        .partner(position)
                        .map(partner -> new WrongArguments(calls().get(position), partner).mismatch(numbered(position)))
                        .orElseGet(() -> missing(position, Optional.ofNullable(misnamed.get(position)))))
                .forEach(mismatches::add);
        beside(misnamed).ifPresent(mismatches::add);
        mismatches.addAll(verdict.mismatches());
        return mismatches;
    }

    /** Returns the names of the expected calls that were made as expected. */
    List<String> fine() {
        return IntStream.range(0, calls().size())
                .filter(pairing()::fits)
                .mapToObj(position -> calls().get(position).name())
                .toList();
    }

    /** Finds for each missing call one that carries its arguments under another name. */
    private Map<Integer, ActualCall> misnamed() {
        List<ActualCall> free = new ArrayList<>(pairing().without(compared));
        Map<Integer, ActualCall> misnamed = new TreeMap<>();
        for (int position = 0; position < calls().size(); position++) {
            ExpectedCall call = calls().get(position);
            if (pairing().partner(position).isEmpty() && namesValues(call)) {
                int missing = position;
                free.stream()
                        .filter(candidate -> candidate.carriesArgumentsOf(call))
                        .findFirst()
                        .ifPresent(found -> misnamed.put(missing, found));
                free.remove(misnamed.get(position));
            }
        }
        return misnamed;
    }

    private static boolean namesValues(ExpectedCall call) {
        return call.arguments().values().stream()
                .anyMatch(matcher -> matcher instanceof ValueMatcher && !(matcher instanceof ArgumentMatcher.Any));
    }

    private Mismatch missing(int position, Optional<ActualCall> misnamed) {
        ExpectedCall call = calls().get(position);
        List<String> lines = new ArrayList<>();
        lines.addAll(Lines.labelled("expected", List.of(Description.describe(call))));
        lines.addAll(Lines.labelled(
                "made",
                made.isEmpty()
                        ? List.of(Description.NO_CALL)
                        : made.stream().map(ActualCall::toString).toList()));
        misnamed.ifPresent(found ->
                lines.addAll(Lines.labelled("nearest", List.of(found + " has these arguments, but not this name"))));
        return new Mismatch(
                "missing call of " + numbered(position),
                lines,
                Description.whole(call),
                misnamed.map(found -> Description.whole(found.call()))
                        .orElseGet(() -> made.isEmpty() ? Description.NO_CALL : "no call of " + call.name()));
    }

    private Optional<Mismatch> beside(Map<Integer, ActualCall> misnamed) {
        List<ActualCall> extra = pairing().without(compared).stream()
                .filter(call -> !misnamed.containsValue(call))
                .toList();
        if (extra.isEmpty() || expected.allowsExtra()) {
            return Optional.empty();
        }
        UnexpectedCalls unexpected = calls().isEmpty()
                ? new UnexpectedCalls(extra, "; the turn expects no call", fine())
                : new UnexpectedCalls(extra, " beside the expected calls", fine());
        return Optional.of(unexpected.mismatch(call -> calls().isEmpty() ? Description.NO_CALL : "no further call"));
    }

    private List<ExpectedCall> calls() {
        return expected.calls();
    }

    private Pairing pairing() {
        return verdict.pairing();
    }

    /** Returns {@code order_status (call 1 of 2)}. */
    private String numbered(int position) {
        return calls().get(position).name() + " (call " + (position + 1) + " of " + calls().size() + ")";
    }
}
