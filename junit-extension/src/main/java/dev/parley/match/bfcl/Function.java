package dev.parley.match.bfcl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function that a row offers.
 *
 * @param name its name, with dots where it has any
 * @param parameters its parameters by name, in order
 * @param required the names of those that must be given
 */
record Function(String name, Map<String, Parameter> parameters, List<?> required) {

    static Function of(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> function) || !(function.get("name") instanceof String name)) {
            throw new IllegalArgumentException("a function is an object with a name, not " + Accepted.shown(tree));
        }
        Map<?, ?> schema = function.get("parameters") instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        properties.forEach(
                (key, value) -> parameters.put(String.valueOf(key), Parameter.of(String.valueOf(key), value)));
        return new Function(name, parameters, schema.get("required") instanceof List<?> list ? list : List.of());
    }

    /** Returns the name as it is on the wire: servers take no dots ({@code convert_func_name} of {@code ast_checker}). */
    String wireName() {
        return BfclRow.wireName(name);
    }
}
