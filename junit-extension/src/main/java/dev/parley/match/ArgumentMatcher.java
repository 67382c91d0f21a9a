package dev.parley.match;

import dev.parley.json.Json;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one argument of an expected call should be.
 *
 * @since 0.1.0
 */
public sealed interface ArgumentMatcher {

    /**
     * The argument is this value: numbers are compared by value, texts exactly.
     *
     * @param value the value as a JSON tree
     */
    record EqualTo(@Nullable Object value) implements ArgumentMatcher {
        /** Copies the value. */
        public EqualTo {
            value = Json.copyOf(value);
        }
    }

    /**
     * The argument is a text in which the pattern is found.
     *
     * @param pattern the pattern; {@link java.util.regex.Matcher#find()} decides
     */
    record Regex(Pattern pattern) implements ArgumentMatcher {}

    /** The argument is there, whatever it is. */
    record Any() implements ArgumentMatcher {}

    /** The argument is not there. */
    record Absent() implements ArgumentMatcher {}
}
