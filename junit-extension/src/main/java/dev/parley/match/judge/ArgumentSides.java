package dev.parley.match.judge;

import dev.parley.match.ExpectedCall;
import dev.parley.match.value.ArgumentMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as it should be beside the call as it was, for a comparison view: the same lines but for the arguments that are
 * wrong. What was accepted stands on both sides as it was.
 */
final class ArgumentSides {

    private final List<String> expected = new ArrayList<>();
    private final List<String> actual = new ArrayList<>();

    ArgumentSides(ExpectedCall call, Map<String, @Nullable Object> given) {
        add(call.name(), call.name());
        call.arguments().forEach((name, matcher) -> {
            if (!matcher.accepts(name, given)) {
                Miss.of(Description.WHOLE, name, matcher, given).forEach(this::wrong);
            } else if (given.containsKey(name)) {
                fine(name, given.get(name));
            }
        });
        given.forEach((name, value) -> {
            if (!call.allows(name)) {
                wrong(Miss.notListed(Description.WHOLE, name, value));
            } else if (!call.arguments().containsKey(name)) {
                fine(name, value);
            }
        });
    }

    String expected() {
        return String.join("\n", expected);
    }

    String actual() {
        return String.join("\n", actual);
    }

    private void wrong(Miss miss) {
        String joint = miss.matcher() instanceof ArgumentMatcher.Regex ? " " : " = ";
        add(
                "  " + miss.path() + joint + miss.difference().expected(),
                "  " + miss.path() + " = " + miss.difference().actual());
    }

    private void fine(String name, @Nullable Object value) {
        String line = "  " + name + " = " + Description.WHOLE.value(value);
        add(line, line);
    }

    private void add(String left, String right) {
        expected.add(left);
        actual.add(right);
    }
}
