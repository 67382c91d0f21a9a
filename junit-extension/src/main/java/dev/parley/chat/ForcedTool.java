package dev.parley.chat;

import java.util.Map;

/**
 * The model must call this one function.
 *
 * @param name the function's name
 * @since 0.1.0
 */
public record ForcedTool(String name) implements ToolSelection {

    @Override
    public Object tree() {
        return Map.of("type", "function", "function", Map.of("name", name));
    }

    /** Returns {@code function NAME}, as messages show it. */
    @Override
    public String toString() {
        return "function " + name;
    }
}
