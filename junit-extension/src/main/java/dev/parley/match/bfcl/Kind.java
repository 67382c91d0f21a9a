package dev.parley.match.bfcl;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kind of a value, as Python tells them apart: 12 and 12.0 are of two kinds, and true is no number. */
enum Kind {
    NULL("null"),
    BOOLEAN("a boolean"),
    INTEGER("an integer"),
    FLOAT("a float"),
    STRING("a string"),
    ARRAY("an array"),
    OBJECT("an object");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    static Kind of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Boolean) {
            return BOOLEAN;
        }
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof List) {
            return ARRAY;
        }
        if (value instanceof Map) {
            return OBJECT;
        }
        return value instanceof Long || value instanceof Integer || value instanceof BigInteger ? INTEGER : FLOAT;
    }

    /**
     * Returns the kind that a schema's type asks for: BFCL's types ({@code PYTHON_TYPE_MAPPING} of {@code ast_checker}, where
     * {@code any} is a string) and those of JSON Schema; nothing for any other.
     */
    static Optional<Kind> ofType(@Nullable Object type) {
        return switch (String.valueOf(type)) {
            case "string", "any" -> Optional.of(STRING);
            case "integer" -> Optional.of(INTEGER);
            case "float", "number" -> Optional.of(FLOAT);
            case "boolean" -> Optional.of(BOOLEAN);
            case "array", "tuple" -> Optional.of(ARRAY);
            case "dict", "object" -> Optional.of(OBJECT);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
