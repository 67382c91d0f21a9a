package dev.parley.match.judge;

import dev.parley.match.Mismatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Explains calls that should not have been made.
 *
 * @param calls the calls
 * @param why what is wrong with each of them, as the rest of a sentence
 * @param fine the names of the expected calls that were made as expected
 */
record UnexpectedCalls(List<ActualCall> calls, String why, List<String> fine) {

    /**
     * Returns the explanation.
     *
     * @param instead what should have been in a call's stead, for a comparison view
     */
    Mismatch mismatch(Function<ActualCall, String> instead) {
        List<String> lines = new ArrayList<>(
                Lines.few(calls.stream().map(call -> call + " was called" + why).toList()));
        fine.stream()
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()))
                .forEach((name, count) ->
                        lines.add(name + (count == 1 ? ": as expected" : ": " + count + " calls as expected")));
        String title = calls.size() == 1 ? "unexpected tool call" : "unexpected tool calls";
        String expected = calls.stream().map(instead).collect(Collectors.joining("\n"));
        return new Mismatch(title, lines, expected, Description.WHOLE.ofMade(calls, "\n"));
    }
}
