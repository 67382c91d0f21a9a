package dev.parley.tool;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a value of a Java type is in JSON. */
enum ValueKind {
    WHOLE_NUMBER,
    NUMBER,
    BOOLEAN,
    TEXT,
    /** A text that its type gives a form of its own, such as a {@code UUID}. */
    FORMED_TEXT,
    CHOICE,
    LIST,
    MAP,
    OBJECT;

    private static final Map<Class<?>, ValueKind> SCALARS = Map.ofEntries(
            Map.entry(short.class, WHOLE_NUMBER),
            Map.entry(Short.class, WHOLE_NUMBER),
            Map.entry(int.class, WHOLE_NUMBER),
            Map.entry(Integer.class, WHOLE_NUMBER),
            Map.entry(long.class, WHOLE_NUMBER),
            Map.entry(Long.class, WHOLE_NUMBER),
            Map.entry(BigInteger.class, WHOLE_NUMBER),
            Map.entry(float.class, NUMBER),
            Map.entry(Float.class, NUMBER),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(BigDecimal.class, NUMBER),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(String.class, TEXT),
            Map.entry(UUID.class, FORMED_TEXT),
            Map.entry(URI.class, FORMED_TEXT));

    /** Returns {@link #OBJECT} for any type of which nothing else is known. */
    static ValueKind of(Class<?> type) {
        ValueKind scalar = SCALARS.get(type);
        if (scalar != null) {
            return scalar;
        }
        if (JavaTime.of(type).isPresent()) {
            return FORMED_TEXT;
        }
        if (type.isEnum()) {
            return CHOICE;
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return LIST;
        }
        return Map.class.isAssignableFrom(type) ? MAP : OBJECT;
    }
}
