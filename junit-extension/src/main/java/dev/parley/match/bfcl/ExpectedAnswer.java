package dev.parley.match.bfcl;

import dev.parley.match.ExpectedCall;
import dev.parley.match.value.ArgumentMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An expected call: one entry of BFCL's {@code ground_truth}.
 *
 * @param name the function's name, with dots where it has any
 * @param accepted the accepted values of each parameter
 */
record ExpectedAnswer(String name, Map<String, Accepted> accepted) {

    static ExpectedAnswer of(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> entry) || entry.size() != 1) {
            throw new IllegalArgumentException(
                    "an expected call is an object with the function's name as its one key, not "
                            + Accepted.shown(tree));
        }
        Map.Entry<?, ?> only = entry.entrySet().iterator().next();
        String name = String.valueOf(only.getKey());
        if (!(only.getValue() instanceof Map<?, ?> arguments)) {
            throw new IllegalArgumentException(
                    "the expected arguments of " + name + " are an object, not " + Accepted.shown(only.getValue()));
        }
        Map<String, Accepted> accepted = new LinkedHashMap<>();
        arguments.forEach((key, value) -> accepted.put(String.valueOf(key), accepted(name + "." + key, value)));
        return new ExpectedAnswer(name, accepted);
    }

    private static Accepted accepted(String place, @Nullable Object options) {
        if (options instanceof List<?> list) {
            return new Accepted(list);
        }
        throw new IllegalArgumentException(
                "the accepted values of " + place + " are a list, not " + Accepted.shown(options));
    }

    /** Returns a call that is accepted, without what may be left out. */
    ExpectedCall example() {
        Map<String, ArgumentMatcher> arguments = new LinkedHashMap<>();
        accepted.forEach((parameter, values) -> {
            if (!values.mayBeLeftOut() && !values.options().isEmpty()) {
                arguments.put(
                        parameter, new ArgumentMatcher.EqualTo(values.options().get(0)));
            }
        });
        return new ExpectedCall(BfclRow.wireName(name), arguments);
    }

    /** Returns the call in words, for example {@code f(id: "A" or "B", note: "x" or left out)}. */
    @Override
    public String toString() {
        return BfclRow.wireName(name)
                + accepted.entrySet().stream()
                        .map(argument ->
                                argument.getKey() + ": " + argument.getValue().inWords())
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
