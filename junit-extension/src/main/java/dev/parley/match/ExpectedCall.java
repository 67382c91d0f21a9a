package dev.parley.match;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call that a turn should make. Arguments that are not listed may have any value or be absent.
 *
 * @param name the function's name
 * @param arguments what the listed arguments should be, in the order in which they were written
 * @since 0.1.0
 */
public record ExpectedCall(String name, Map<String, ArgumentMatcher> arguments) {

    /** Copies the arguments and keeps their order. */
    public ExpectedCall {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
