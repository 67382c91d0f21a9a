package dev.parley.match.value;

import dev.parley.json.Json;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one argument of an expected call should be.
 *
 * @since 0.1.0
 */
public sealed interface ArgumentMatcher permits ValueMatcher, ArgumentMatcher.Absent, ArgumentMatcher.Ignored {

    /**
     * Returns whether an argument is what it should be.
     *
     * @param name the argument's name
     * @param arguments all arguments of the call, as a JSON object
     */
    boolean accepts(String name, Map<String, @Nullable Object> arguments);

    /** Returns what is wanted, for example {@code "A-17"} or {@code ~ /^A/}. */
    String wanted(Words words);

    /** Returns what is wanted with the word that joins it to the argument's name, for example {@code = "A-17"}. */
    default String condition(Words words) {
        return "is " + wanted(words);
    }

    /**
     * The argument is this value: numbers are compared by value, texts exactly.
     *
     * @param value the value as a JSON tree
     */
    record EqualTo(@Nullable Object value) implements ValueMatcher {
        /** Copies the value. */
        public EqualTo {
            value = Json.copyOf(value);
        }

        @Override
        public boolean acceptsValue(@Nullable Object given) {
            return Json.same(value, given);
        }

        @Override
        public String wanted(Words words) {
            return words.value(value);
        }

        @Override
        public String condition(Words words) {
            return "= " + wanted(words);
        }
    }

    /**
     * The argument is a text in which the pattern is found.
     *
     * @param pattern the pattern; {@link java.util.regex.Matcher#find()} decides
     */
    record Regex(Pattern pattern) implements ValueMatcher {
        @Override
        public boolean acceptsValue(@Nullable Object given) {
            return given instanceof String text && pattern.matcher(text).find();
        }

        @Override
        public String wanted(Words words) {
            return "~ /" + words.text(pattern.pattern()) + "/";
        }

        @Override
        public String condition(Words words) {
            return wanted(words);
        }
    }

    /** The argument is there, whatever it is. */
    record Any() implements ValueMatcher {
        @Override
        public boolean acceptsValue(@Nullable Object given) {
            return true;
        }

        @Override
        public String wanted(Words words) {
            return "anything";
        }
    }

    /** The argument is not there. */
    record Absent() implements ArgumentMatcher {
        @Override
        public boolean accepts(String name, Map<String, @Nullable Object> arguments) {
            return !arguments.containsKey(name);
        }

        @Override
        public String wanted(Words words) {
            return "(absent)";
        }

        @Override
        public String condition(Words words) {
            return "is absent";
        }
    }

    /** The argument is not compared: it may be anything, and be there or not. */
    record Ignored() implements ArgumentMatcher {
        @Override
        public boolean accepts(String name, Map<String, @Nullable Object> arguments) {
            return true;
        }

        @Override
        public String wanted(Words words) {
            return "ignored";
        }
    }
}
