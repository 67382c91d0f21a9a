package dev.parley.match.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types of JSON Schema.
 *
 * @since 0.1.0
 */
public enum JsonType {
    /** A text. */
    STRING("a text"),
    /** Any number. */
    NUMBER("a number"),
    /** A whole number; 12.0 is one. */
    INTEGER("a whole number"),
    /** True or false. */
    BOOLEAN("a boolean"),
    /** An object. */
    OBJECT("an object"),
    /** A list. */
    ARRAY("a list"),
    /** Null. */
    NULL("null");

    private final String words;

    JsonType(String words) {
        this.words = words;
    }

    boolean holds(@Nullable Object value) {
        return switch (this) {
            case STRING -> value instanceof String;
            case NUMBER -> value instanceof Number;
            case INTEGER -> isWhole(value);
            case BOOLEAN -> value instanceof Boolean;
            case OBJECT -> value instanceof Map<?, ?>;
            case ARRAY -> value instanceof List<?>;
            case NULL -> value == null;
        };
    }

    String words() {
        return words;
    }

    /** Returns the type's name in a schema. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Number number
                && new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
    }
}
