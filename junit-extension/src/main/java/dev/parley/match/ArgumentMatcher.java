package dev.parley.match;

import dev.parley.json.Json;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one argument of an expected call should be.
 *
 * @since 0.1.0
 */
public sealed interface ArgumentMatcher {

    /**
     * Returns whether an argument is what it should be.
     *
     * @param name the argument's name
     * @param arguments all arguments of the call, as a JSON object
     */
    boolean accepts(String name, Map<String, @Nullable Object> arguments);

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

        @Override
        public boolean accepts(String name, Map<String, @Nullable Object> arguments) {
            return arguments.containsKey(name) && Json.same(value, arguments.get(name));
        }
    }

    /**
     * The argument is a text in which the pattern is found.
     *
     * @param pattern the pattern; {@link java.util.regex.Matcher#find()} decides
     */
    record Regex(Pattern pattern) implements ArgumentMatcher {
        @Override
        public boolean accepts(String name, Map<String, @Nullable Object> arguments) {
            return arguments.get(name) instanceof String text
                    && pattern.matcher(text).find();
        }
    }

    /** The argument is there, whatever it is. */
    record Any() implements ArgumentMatcher {
        @Override
        public boolean accepts(String name, Map<String, @Nullable Object> arguments) {
            return arguments.containsKey(name);
        }
    }

    /** The argument is not there. */
    record Absent() implements ArgumentMatcher {
        @Override
        public boolean accepts(String name, Map<String, @Nullable Object> arguments) {
            return !arguments.containsKey(name);
        }
    }
}
