package dev.parley.reporting.turn;

import dev.parley.chat.ToolDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An offered tool, as a page shows it.
 *
 * @param name the function's name
 * @param description what it does; empty where nobody says
 * @param parameters its parameters
 * @param definition the whole definition as JSON
 */
record ToolView(String name, String description, List<ParameterView> parameters, String definition) {

    /**
     * A parameter of a tool.
     *
     * @param name its name
     * @param kind its type and whether it is required, as far as the schema says; otherwise empty
     * @param description what it is; empty where nobody says
     */
    record ParameterView(String name, String kind, String description) {}

    static List<ToolView> of(Map<String, @Nullable Object> request) {
        return request.get("tools") instanceof List<?> tools
                ? tools.stream().map(ToolView::tool).toList()
                : List.of();
    }

    /** An extra body may hold tools of kinds that only the server knows. */
    private static ToolView tool(@Nullable Object tree) {
        try {
            ToolDefinition tool = ToolDefinition.of(tree);
            return new ToolView(
                    tool.name(), tool.description().orElse(""), parameters(tool.parameters()), JsonText.pretty(tree));
        } catch (IllegalArgumentException e) {
            return new ToolView("(no function)", "", List.of(), JsonText.pretty(tree));
        }
    }

    private static List<ParameterView> parameters(Map<String, @Nullable Object> schema) {
        List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
        return schema.get("properties") instanceof Map<?, ?> properties
                ? properties.entrySet().stream()
                        .map(property -> parameter(
                                String.valueOf(property.getKey()),
                                property.getValue(),
                                required.contains(property.getKey())))
                        .toList()
                : List.of();
    }

    private static ParameterView parameter(String name, @Nullable Object schema, boolean required) {
        Map<?, ?> facts = schema instanceof Map<?, ?> object ? object : Map.of();
        String type = facts.get("type") instanceof String word ? word : "";
        String kind = type + (required ? (type.isEmpty() ? "required" : ", required") : "");
        return new ParameterView(name, kind, facts.get("description") instanceof String text ? text : "");
    }
}
