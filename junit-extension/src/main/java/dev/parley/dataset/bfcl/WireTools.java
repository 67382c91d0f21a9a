package dev.parley.dataset.bfcl;

import dev.parley.chat.ToolDefinition;
import dev.parley.match.bfcl.BfclRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * BFCL's functions as tools that a server takes: its types become those of JSON Schema as BFCL converts them, and dots in names
 * become {@code _}.
 */
final class WireTools {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("dict", "object"),
            Map.entry("float", "number"),
            Map.entry("tuple", "array"),
            Map.entry("any", "string"),
            Map.entry("object", "object"),
            Map.entry("number", "number"),
            Map.entry("array", "array"),
            Map.entry("string", "string"),
            Map.entry("integer", "integer"),
            Map.entry("boolean", "boolean"));

    private static final String TYPE = "type";

    private WireTools() {}

    static List<ToolDefinition> of(List<?> functions) {
        return functions.stream().map(WireTools::tool).toList();
    }

    private static ToolDefinition tool(@Nullable Object tree) {
        Map<?, ?> function = Shape.object("function", tree);
        Optional<String> description =
                Optional.ofNullable(function.get("description")).map(text -> Shape.text("description", text));
        return ToolDefinition.of(
                BfclRow.wireName(Shape.text("name", function.get("name"))),
                description,
                schema(Shape.object("parameters", function.get("parameters"))));
    }

    private static Map<String, @Nullable Object> schema(Map<?, ?> schema) {
        Map<String, @Nullable Object> converted = new LinkedHashMap<>();
        schema.forEach((key, value) -> converted.put(String.valueOf(key), value));
        if (schema.get(TYPE) instanceof String type) {
            converted.put(TYPE, TYPES.getOrDefault(type, "string"));
            if (type.equals("float")) {
                converted.put("format", "float");
            }
        }
        converted.computeIfPresent("properties", (key, value) -> value instanceof Map<?, ?> map ? each(map) : value);
        converted.computeIfPresent("items", (key, value) -> inner(value));
        converted.computeIfPresent("additionalProperties", (key, value) -> inner(value));
        return converted;
    }

    private static Map<String, @Nullable Object> each(Map<?, ?> properties) {
        Map<String, @Nullable Object> converted = new LinkedHashMap<>();
        properties.forEach((name, value) -> converted.put(String.valueOf(name), inner(value)));
        return converted;
    }

    private static @Nullable Object inner(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? schema(map) : value;
    }
}
