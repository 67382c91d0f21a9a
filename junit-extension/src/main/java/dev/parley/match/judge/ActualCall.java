package dev.parley.match.judge;

import dev.parley.chat.ToolCall;
import dev.parley.match.Conduct;
import dev.parley.match.ExpectedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call as it was made, its arguments read once.
 *
 * @param position how many calls the turn made before this one; it tells equal calls apart
 * @param answer the number of the answer that made it, from 1
 * @param call the call
 * @param arguments its arguments; nothing if they are no JSON object
 */
record ActualCall(int position, int answer, ToolCall call, Optional<Map<String, @Nullable Object>> arguments) {

    static List<ActualCall> of(Conduct conduct) {
        List<ActualCall> calls = new ArrayList<>();
        int answer = 0;
        for (List<ToolCall> step : conduct.callsByStep()) {
            answer++;
            for (ToolCall call : step) {
                calls.add(new ActualCall(calls.size(), answer, call, call.argumentTree()));
            }
        }
        return List.copyOf(calls);
    }

    String name() {
        return call.name();
    }

    /** Returns whether it is what was expected, name and arguments. */
    boolean fits(ExpectedCall expected) {
        return name().equals(expected.name()) && carriesArgumentsOf(expected);
    }

    /** Returns whether its arguments are what was expected, whatever its name. */
    boolean carriesArgumentsOf(ExpectedCall expected) {
        return arguments.isPresent()
                && accepted(expected) == expected.arguments().size()
                && arguments.get().keySet().stream().allMatch(expected::allows);
    }

    /** Returns how many of the listed arguments are what was expected. */
    int accepted(ExpectedCall expected) {
        return arguments.map(given -> accepted(expected, given).size()).orElse(0);
    }

    /** Returns the names of the arguments that are not what was expected: listed ones, then those that are not allowed. */
    List<String> wrongArguments(ExpectedCall expected) {
        Map<String, @Nullable Object> given = arguments.orElse(Map.of());
        List<String> accepted = accepted(expected, given);
        Stream<String> listed = expected.arguments().keySet().stream().filter(name -> !accepted.contains(name));
        Stream<String> others = given.keySet().stream().filter(name -> !expected.allows(name));
        return Stream.concat(listed, others).toList();
    }

    private static List<String> accepted(ExpectedCall expected, Map<String, @Nullable Object> given) {
        return expected.arguments().entrySet().stream()
                .filter(listed -> listed.getValue().accepts(listed.getKey(), given))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String toString() {
        return Description.describe(call);
    }
}
