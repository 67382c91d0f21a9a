package dev.parley.chat;

import dev.parley.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function that a model may call.
 *
 * @param name the function's name
 * @param description what it does, for the model to read
 * @param parameters the JSON Schema of its arguments; empty for a function without any
 * @param resultSchema the JSON Schema of what it returns, from which a result is made where nothing else answers; it is
 *     never sent
 * @param tree the definition as it is sent, in the nested format of chat completions, as a JSON tree
 * @since 0.1.0
 */
public record ToolDefinition(
        String name,
        Optional<String> description,
        Map<String, @Nullable Object> parameters,
        Optional<Map<String, @Nullable Object>> resultSchema,
        Map<String, @Nullable Object> tree) {

    private static final String RESULT_SCHEMA = "result_schema";

    /** Copies the schemas and the tree. */
    public ToolDefinition {
        parameters = Json.copyOf(parameters);
        resultSchema = resultSchema.map(Json::copyOf);
        tree = Json.copyOf(tree);
    }

    /** Defines a function. */
    public static ToolDefinition of(
            String name, Optional<String> description, Map<String, @Nullable Object> parameters) {
        return new ToolDefinition(
                name,
                description,
                parameters,
                Optional.empty(),
                nested(name, description, parameters, Optional.empty()));
    }

    /**
     * Reads a definition in either wire format: nested under {@code function} (chat completions), which is
     * sent as it is written, or flat (Responses), of which name, description, parameters and strict are sent. A
     * {@code result_schema} beside the parameters is not sent; an empty one is none.
     *
     * @param tree the definition as a JSON tree
     * @throws IllegalArgumentException if it is none; the message says what is wrong
     */
    public static ToolDefinition of(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> definition)) {
            throw new IllegalArgumentException("a tool definition is an object, not " + Json.compact(tree));
        }
        Object type = definition.get("type");
        if (type != null && !"function".equals(type)) {
            throw new IllegalArgumentException(
                    "a tool of type " + Json.compact(type) + " is not known; only \"function\" is");
        }
        Map<?, ?> function = definition.get("function") instanceof Map<?, ?> inner ? inner : definition;
        if (!(function.get("name") instanceof String name) || name.isBlank()) {
            throw new IllegalArgumentException("a tool definition needs a name: " + Json.compact(tree));
        }
        Optional<String> description = text(name, function, "description");
        Map<String, @Nullable Object> parameters =
                schema("parameters of tool " + name + " are", function.get("parameters"));
        Map<String, @Nullable Object> result =
                schema(RESULT_SCHEMA + " of tool " + name + " is", function.get(RESULT_SCHEMA));
        Optional<Boolean> strict = strict(name, function.get("strict"));
        return new ToolDefinition(
                name,
                description,
                parameters,
                result.isEmpty() ? Optional.empty() : Optional.of(result),
                function == definition ? nested(name, description, parameters, strict) : sent(definition, function));
    }

    private static Map<String, @Nullable Object> sent(Map<?, ?> definition, Map<?, ?> function) {
        Map<String, @Nullable Object> sentFunction = new LinkedHashMap<>(Json.copyOf(function));
        sentFunction.remove(RESULT_SCHEMA);
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        sent.put("type", "function");
        sent.putAll(Json.copyOf(definition));
        sent.put("function", sentFunction);
        return sent;
    }

    private static Optional<String> text(String name, Map<?, ?> function, String key) {
        Object value = function.get(key);
        if (value == null || value instanceof String) {
            return Optional.ofNullable((String) value);
        }
        throw new IllegalArgumentException(
                "the " + key + " of tool " + name + " is a text, not " + Json.compact(value));
    }

    private static Map<String, @Nullable Object> schema(String subject, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> schema) {
            return Json.copyOf(schema);
        }
        throw new IllegalArgumentException("the " + subject + " a JSON Schema object, not " + Json.compact(value));
    }

    private static Optional<Boolean> strict(String name, @Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return Optional.ofNullable((Boolean) value);
        }
        throw new IllegalArgumentException("strict of tool " + name + " is true or false, not " + Json.compact(value));
    }

    private static Map<String, @Nullable Object> nested(
            String name,
            Optional<String> description,
            Map<String, @Nullable Object> parameters,
            Optional<Boolean> strict) {
        Map<String, @Nullable Object> function = new LinkedHashMap<>();
        function.put("name", name);
        description.ifPresent(text -> function.put("description", text));
        if (!parameters.isEmpty()) {
            function.put("parameters", parameters);
        }
        strict.ifPresent(flag -> function.put("strict", flag));
        Map<String, @Nullable Object> tool = new LinkedHashMap<>();
        tool.put("type", "function");
        tool.put("function", function);
        return tool;
    }
}
