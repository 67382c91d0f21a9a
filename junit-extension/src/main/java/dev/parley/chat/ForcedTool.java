package dev.parley.chat;

import java.util.LinkedHashMap;
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
        Map<String, Object> tree = new LinkedHashMap<>(); // a request has the same bytes in every run
        tree.put("type", "function");
        tree.put("function", Map.of("name", name));
        return tree;
    }

    /** Returns {@code function NAME}, as messages show it. */
    @Override
    public String toString() {
        return "function " + name;
    }
}
