package dev.parley.match.judge;

import dev.parley.match.Mismatch;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains calls that should not have been made.
 *
 * @param calls the calls
 * @param why what is wrong with each of them, as the rest of a sentence
 * @param fine the names of the expected calls that were made as expected
 */
record UnexpectedCalls(List<ActualCall> calls, String why, List<String> fine) {

    Mismatch mismatch(String expected, String actual) {
        List<String> lines = new ArrayList<>(
                Lines.few(calls.stream().map(call -> call + " was called" + why).toList()));
        fine.forEach(name -> lines.add(name + ": as expected"));
        String title = calls.size() == 1 ? "unexpected tool call" : "unexpected tool calls";
        return new Mismatch(title, lines, expected, actual);
    }
}
