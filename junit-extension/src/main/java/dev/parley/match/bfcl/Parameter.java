package dev.parley.match.bfcl;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as its schema describes it.
 *
 * @param name its name
 * @param kind the kind of its values; absent where the schema names no type that is known
 * @param elements the kind of an array's elements; absent for anything else
 */
record Parameter(String name, Optional<Kind> kind, Optional<Kind> elements) {

    static Parameter of(String name, @Nullable Object schema) {
        Optional<Kind> kind = type(schema);
        boolean array = kind.filter(Kind.ARRAY::equals).isPresent();
        return new Parameter(
                name, kind, array && schema instanceof Map<?, ?> map ? type(map.get("items")) : Optional.empty());
    }

    private static Optional<Kind> type(@Nullable Object schema) {
        return schema instanceof Map<?, ?> map ? Kind.ofType(map.get("type")) : Optional.empty();
    }

    /** Returns a value as it is compared: an integer given for a float is one, but not inside an array. */
    @Nullable Object widened(@Nullable Object value) {
        boolean widens = kind.filter(Kind.FLOAT::equals).isPresent() && Kind.of(value) == Kind.INTEGER;
        return widens && value instanceof Number number ? Double.valueOf(number.doubleValue()) : value;
    }
}
