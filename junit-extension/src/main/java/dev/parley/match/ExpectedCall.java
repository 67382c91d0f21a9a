package dev.parley.match;

import dev.parley.match.value.ArgumentMatcher;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that a turn should make. Java code begins with {@link Expect#call}.
 *
 * @param name the function's name
 * @param arguments what the listed arguments should be, in the order in which they were written
 * @param others what is done about arguments that are not listed; left open where nothing is said
 * @since 0.1.0
 */
public record ExpectedCall(String name, Map<String, ArgumentMatcher> arguments, Optional<ArgumentComparison> others) {

    /** Copies the arguments and keeps their order. */
    public ExpectedCall {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** Creates a call that leaves open what is done about arguments that are not listed. */
    public ExpectedCall(String name, Map<String, ArgumentMatcher> arguments) {
        this(name, arguments, Optional.empty());
    }

    /** Returns whether no other arguments are allowed: they are where nothing else is said. */
    public boolean exact() {
        return others.orElse(ArgumentComparison.SUBSET) == ArgumentComparison.EXACT;
    }

    /** Returns whether an argument may be there. */
    public boolean allows(String argument) {
        return arguments.containsKey(argument) || !exact();
    }

    /**
     * Returns this call with one more argument.
     *
     * @param argument the argument's name
     * @param value what it should be: a text, a number, a boolean, null, or a List or Map of these, which it must equal; or a matcher
     *     such as {@link Expect#regex}, which may stand inside Lists and Maps, too
     * @throws IllegalArgumentException if the name is blank or listed already, or the value is none of these
     */
    public ExpectedCall with(String argument, @Nullable Object value) {
        String where = "with(\"" + argument + "\", ...)";
        JavaValues.text(where, argument);
        if (arguments.containsKey(argument)) {
            throw new IllegalArgumentException(where + " stands twice on the call of " + name + "; keep one of them");
        }
        Map<String, ArgumentMatcher> more = new LinkedHashMap<>(arguments);
        more.put(argument, JavaValues.matcher(where, value));
        return new ExpectedCall(name, more, others);
    }

    /** Returns this call with no arguments allowed but the listed ones. */
    public ExpectedCall only() {
        return new ExpectedCall(name, arguments, Optional.of(ArgumentComparison.EXACT));
    }

    /** Returns this call with other arguments allowed, whatever {@code @ToolCallMatching} says. */
    public ExpectedCall allowingOtherArguments() {
        return new ExpectedCall(name, arguments, Optional.of(ArgumentComparison.SUBSET));
    }
}
