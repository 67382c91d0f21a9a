package dev.parley.match;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call that a turn should make.
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
}
