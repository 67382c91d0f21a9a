package dev.parley.match.bfcl;

import dev.parley.match.bfcl.BfclVerdict.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Several calls in any order: {@code parallel_function_checker_no_order} of {@code ast_checker}. Each expected call takes the
 * first call left that fits it, so this is no best matching: an expected call that accepts much may take what the next one needs.
 *
 * @param expected the expected calls
 * @param calls as many calls
 */
record ParallelCheck(List<CallCheck> expected, List<BfclCall> calls) {

    Optional<Invalid> check() {
        SortedMap<Integer, BfclCall> left = new TreeMap<>();
        IntStream.range(0, calls.size()).forEach(index -> left.put(index, calls.get(index)));
        for (CallCheck each : expected) {
            Optional<Integer> match = left.keySet().stream()
                    .filter(index -> each.check(calls.get(index)).isEmpty())
                    .findFirst();
            if (match.isEmpty()) {
                return Optional.of(unmatched(each, left));
            }
            left.remove(match.get());
        }
        return Optional.empty();
    }

    private static Invalid unmatched(CallCheck expected, SortedMap<Integer, BfclCall> left) {
        List<String> lines = new ArrayList<>();
        lines.add("no call left fits " + expected.expected());
        left.forEach((index, call) -> expected.check(call)
                .ifPresent(why -> lines.add("call " + (index + 1) + ": "
                        + why.error().code() + ": " + String.join(" ", why.explanation()))));
        return new Invalid(BfclError.NO_MATCH, lines);
    }
}
