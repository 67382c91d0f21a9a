package dev.parley.match.judge;

import dev.parley.match.Conduct;
import dev.parley.match.Expectation;
import dev.parley.match.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what a turn did with what it should do. Stateless and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ExpectationJudge {

    private ExpectationJudge() {}

    /**
     * Returns every mismatch: those of the calls first, then calls that must never be made, then those of the reply. No
     * call is reported twice.
     *
     * @param expectation what the turn should do
     * @param conduct what it did
     * @return an empty list if all is as expected
     */
    public static List<Mismatch> judge(Expectation expectation, Conduct conduct) {
        List<ActualCall> made = ActualCall.of(conduct);
        List<ActualCall> forbidden = made.stream()
                .filter(call -> expectation.never().contains(call.name()))
                .toList();
        List<ActualCall> compared =
                made.stream().filter(call -> !forbidden.contains(call)).toList();
        Optional<CallMismatches> calls = expectation
                .calls()
                .filter(expected -> expectation.rules().isEmpty())
                .map(expected -> CallMismatches.of(expected, compared, made, conduct));

        List<Mismatch> mismatches = new ArrayList<>();
        expectation.rules().map(rules -> rules.judge(conduct)).ifPresent(mismatches::addAll);
        calls.map(CallMismatches::list).ifPresent(mismatches::addAll);
        if (!forbidden.isEmpty()) {
            mismatches.add(never(forbidden, calls.map(CallMismatches::fine).orElse(List.of())));
        }
        mismatches.addAll(ReplyMismatches.of(expectation.reply(), conduct.reply()));
        return List.copyOf(mismatches);
    }

    private static Mismatch never(List<ActualCall> forbidden, List<String> fine) {
        return new UnexpectedCalls(forbidden, "; it is listed under never", fine)
                .mismatch(call -> "no call of " + call.name());
    }
}
