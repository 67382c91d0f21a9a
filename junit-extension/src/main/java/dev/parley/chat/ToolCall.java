package dev.parley.chat;

import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function call that a model made.
 *
 * @param id the call's id, as the server gave it or as generated where it gave none
 * @param name the function's name; empty where the server sent none
 * @param arguments the arguments exactly as received; a JSON object if the model did well
 * @since 0.1.0
 */
public record ToolCall(String id, String name, String arguments) {

    /**
     * Returns the arguments as a tree; an empty text is the empty object.
     *
     * @return nothing if the arguments are no JSON object
     */
    public Optional<Map<String, @Nullable Object>> argumentTree() {
        if (arguments.isBlank()) {
            return Optional.of(Map.of());
        }
        try {
            return Json.parse(arguments) instanceof Map<?, ?> object
                    ? Optional.of(Json.copyOf(object))
                    : Optional.empty();
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Returns {@code name(arguments)}, as transcripts show it. */
    @Override
    public String toString() {
        return name + "(" + arguments + ")";
    }
}
