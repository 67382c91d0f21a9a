package dev.parley.match.judge;

import dev.parley.match.Conduct;
import dev.parley.match.ExpectedCall;
import dev.parley.match.ExpectedCalls;
import dev.parley.match.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Explains what is wrong with the calls of a turn.
 *
 * @param expected what was expected of them
 * @param compared the calls that were compared with it: all but those that must never be made
 * @param made all calls of the turn
 * @param offered the names of the functions that were offered
 * @param verdict how the compared calls stand to what was expected
 */
record CallMismatches(
        ExpectedCalls expected,
        List<ActualCall> compared,
        List<ActualCall> made,
        List<String> offered,
        CallsVerdict verdict) {

    static CallMismatches of(
            ExpectedCalls expected, List<ActualCall> compared, List<ActualCall> made, Conduct conduct) {
        return new CallMismatches(expected, compared, made, conduct.offered(), CallsVerdict.of(expected, compared));
    }

    /** Returns what is wrong: calls that are missing, then wrong arguments, then calls beside them, then all together. */
    List<Mismatch> list() {
        NearestCalls nearest = new NearestCalls(pairing(), unpaired());
        return Stream.of(
                        missing(nearest).stream(),
                        wrongArguments(),
                        beside(nearest).stream(),
                        verdict.mismatches().stream())
                .flatMap(mismatches -> mismatches)
                .toList();
    }

    /** Returns the names of the expected calls that were made as expected. */
    List<String> fine() {
        return IntStream.range(0, calls().size())
                .filter(pairing()::fits)
                .mapToObj(position -> calls().get(position).name())
                .toList();
    }

    private Optional<Mismatch> missing(NearestCalls nearest) {
        List<MissingCalls.Missing> missing = pairing().missing().stream()
                .map(position -> new MissingCalls.Missing(position + 1, calls().get(position), nearest.of(position)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new MissingCalls(missing, calls().size(), made, offered).mismatch());
    }

    private Stream<Mismatch> wrongArguments() {
        List<Mismatch> mismatches = new ArrayList<>();
        pairing().partners().forEach((position, partner) -> {
            if (!pairing().fits(position)) {
                ExpectedCall call = calls().get(position);
                String numbered = call.name() + " (call " + (position + 1) + " of " + calls().size() + ")";
                mismatches.add(new WrongArguments(call, partner).mismatch(numbered));
            }
        });
        return mismatches.stream();
    }

    private Optional<Mismatch> beside(NearestCalls nearest) {
        List<ActualCall> extra =
                unpaired().stream().filter(call -> !nearest.isMisnamed(call)).toList();
        if (extra.isEmpty() || expected.allowsExtra()) {
            return Optional.empty();
        }
        UnexpectedCalls unexpected = calls().isEmpty()
                ? new UnexpectedCalls(extra, "; no call is expected", fine())
                : new UnexpectedCalls(extra, " beside the expected calls", fine());
        return Optional.of(unexpected.mismatch(call -> calls().isEmpty() ? Description.NO_CALL : "no further call"));
    }

    private List<ActualCall> unpaired() {
        return pairing().without(compared);
    }

    private List<ExpectedCall> calls() {
        return expected.calls();
    }

    private Pairing pairing() {
        return verdict.pairing();
    }
}
