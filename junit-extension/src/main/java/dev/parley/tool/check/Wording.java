package dev.parley.tool.check;

import dev.parley.json.Excerpt;
import dev.parley.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for JSON values and types. */
final class Wording {

    private static final int LONGEST_VALUE = 60;
    private static final int MOST_CHOICES = 12;

    private Wording() {}

    /** Returns what a value is, for example {@code is a number (17)}. */
    static String is(@Nullable Object value) {
        return value == null ? "is null" : "is " + aType(typeOf(value)) + " (" + cut(Json.compact(value)) + ")";
    }

    /** Returns the type of a value with its article, for example {@code an array}. */
    static String aValue(@Nullable Object value) {
        return aType(typeOf(value));
    }

    /** Returns the types that a value may have, for example {@code a string or null}. */
    static String anyOf(List<String> types) {
        return types.stream().distinct().map(Wording::aType).collect(Collectors.joining(" or "));
    }

    /** Returns the values that are allowed, for example {@code one of "celsius", "fahrenheit"}. */
    static String oneOf(List<?> values) {
        if (values.size() == 1) {
            return Json.compact(values.get(0));
        }
        String shown = values.stream().limit(MOST_CHOICES).map(Json::compact).collect(Collectors.joining(", "));
        int more = values.size() - MOST_CHOICES;
        return "one of " + shown + (more > 0 ? " and " + more + " more" : "");
    }

    static String cut(String text) {
        return Excerpt.of(text, LONGEST_VALUE);
    }

    /** Returns the library's words as the second half of a sentence. */
    static String tidy(String message) {
        String line = message.lines()
                .collect(Collectors.joining(" "))
                .replace("[[", "[")
                .replace("]]", "]");
        return line.isEmpty() ? line : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
    }

    private static String typeOf(@Nullable Object value) {
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "array";
        }
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "boolean" : value == null ? "null" : "string";
    }

    private static String aType(String type) {
        return switch (type) {
            case "null" -> "null";
            case "integer", "array", "object" -> "an " + type;
            default -> "a " + type;
        };
    }
}
