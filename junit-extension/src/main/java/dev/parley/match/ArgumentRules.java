package dev.parley.match;

import dev.parley.match.value.ArgumentMatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the arguments of expected calls are compared where an expectation leaves it open.
 *
 * @param others what is done about arguments that are not listed
 * @param byFunction the same for single functions
 * @param ignored arguments that are not compared: names, or names behind their function's, {@code search.query}
 * @since 0.1.0
 */
public record ArgumentRules(
        ArgumentComparison others, Map<String, ArgumentComparison> byFunction, Set<String> ignored) {

    /** The rules where nobody says any. */
    public static final ArgumentRules DEFAULT = new ArgumentRules(ArgumentComparison.SUBSET, Map.of(), Set.of());

    /** Copies the names. */
    public ArgumentRules {
        byFunction = Map.copyOf(byFunction);
        ignored = Set.copyOf(ignored);
    }

    ExpectedCall applied(ExpectedCall call) {
        Map<String, ArgumentMatcher> arguments = new LinkedHashMap<>();
        call.arguments().forEach((name, matcher) -> arguments.put(name, applied(call.name(), name, matcher)));
        Optional<ArgumentComparison> said = call.others();
        ArgumentComparison comparison = said.orElseGet(() -> byFunction.getOrDefault(call.name(), others));
        if (comparison == ArgumentComparison.EXACT) {
            ignored.stream()
                    .sorted()
                    .map(name -> name.startsWith(call.name() + ".")
                            ? name.substring(call.name().length() + 1)
                            : name)
                    .filter(name -> !name.contains("."))
                    .forEach(name -> arguments.putIfAbsent(name, new ArgumentMatcher.Ignored()));
        }
        return new ExpectedCall(call.name(), arguments, Optional.of(comparison));
    }

    /** A matcher was written on purpose; a bare value may come from a recording. */
    private ArgumentMatcher applied(String function, String name, ArgumentMatcher matcher) {
        boolean open = ignored.contains(name) || ignored.contains(function + "." + name);
        return open && matcher instanceof ArgumentMatcher.EqualTo ? new ArgumentMatcher.Ignored() : matcher;
    }
}
