package dev.parley.match.judge;

import dev.parley.match.ExpectedCall;
import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.ValueMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongBiFunction;

/**
 * Finds for expected calls that were not made those of other names that come nearest: each made call stands for one
 * expected call at most.
 */
final class NearestCalls {

    private final List<ExpectedCall> expected;
    private final List<ActualCall> free;
    private final Map<Integer, ActualCall> misnamed;
    private final Map<Integer, ActualCall> similar;

    /**
     * Finds them.
     *
     * @param pairing which expected calls were made
     * @param made the calls that stand for none of them
     */
    NearestCalls(Pairing pairing, List<ActualCall> made) {
        this.expected = pairing.expected();
        this.free = new ArrayList<>(made);
        List<Integer> missing = new ArrayList<>(pairing.missing());
        this.misnamed = taken(missing, NearestCalls::allValues);
        missing.removeAll(misnamed.keySet());
        this.similar = taken(missing, NearestCalls::mostValues);
    }

    /** Returns the call that comes nearest to the expected one at the position, if one does. */
    Optional<ActualCall> of(int position) {
        return Optional.ofNullable(misnamed.getOrDefault(position, similar.get(position)));
    }

    /** Returns whether nothing but its name is wrong with the call. */
    boolean isMisnamed(ActualCall call) {
        return misnamed.containsValue(call);
    }

    private Map<Integer, ActualCall> taken(List<Integer> missing, ToLongBiFunction<ExpectedCall, ActualCall> nearness) {
        Map<Integer, ActualCall> taken = new TreeMap<>();
        for (int position : missing) {
            ExpectedCall call = expected.get(position);
            free.stream()
                    .filter(candidate -> nearness.applyAsLong(call, candidate) > 0)
                    .max(Comparator.comparingLong(candidate -> nearness.applyAsLong(call, candidate)))
                    .ifPresent(found -> {
                        taken.put(position, found);
                        free.remove(found);
                    });
        }
        return taken;
    }

    private static long allValues(ExpectedCall call, ActualCall candidate) {
        return candidate.carriesArgumentsOf(call) ? acceptedValues(call, candidate) : 0;
    }

    private static long mostValues(ExpectedCall call, ActualCall candidate) {
        long values = call.arguments().values().stream()
                .filter(NearestCalls::saysValue)
                .count();
        long accepted = acceptedValues(call, candidate);
        return accepted * 2 > values ? accepted : 0;
    }

    private static long acceptedValues(ExpectedCall call, ActualCall candidate) {
        List<String> wrong = candidate.wrongArguments(call);
        return call.arguments().entrySet().stream()
                .filter(listed -> saysValue(listed.getValue()) && !wrong.contains(listed.getKey()))
                .count();
    }

    private static boolean saysValue(ArgumentMatcher matcher) {
        return matcher instanceof ValueMatcher && !(matcher instanceof ArgumentMatcher.Any);
    }
}
