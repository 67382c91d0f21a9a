package dev.parley.tool;

import dev.parley.chat.ToolDefinition;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.PlacedFaults;
import dev.parley.tool.check.WrittenSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a tool's definition as it stands in a file, in one of the two wire formats: nested under {@code function} (chat
 * completions) or flat (Responses).
 *
 * @since 0.1.0
 */
public final class DefinitionReader {

    private static final String RESULT_SCHEMA = "result_schema";

    private static final List<String> KEYS =
            List.of("type", "function", "name", "description", "parameters", RESULT_SCHEMA, "strict");

    /** What other formats call ours: left alone, the tool would be without. */
    private static final Map<String, String> FOREIGN = Map.of(
            "input_schema", "parameters",
            "inputSchema", "parameters",
            "output_schema", RESULT_SCHEMA,
            "outputSchema", RESULT_SCHEMA,
            "response_schema", RESULT_SCHEMA);

    private DefinitionReader() {}

    /**
     * Reads a definition.
     *
     * @param element where it stands
     * @param faults takes what is wrong, but for the schema of its parameters
     * @return nothing where it is no definition
     */
    public static Optional<ToolDefinition> read(Located element, PlacedFaults faults) {
        Located.Mapping function = function(element);
        if (element instanceof Located.Mapping outer && !outer.equals(function)) {
            checkKeys(outer, faults);
            rejectOutside(outer, faults);
        }
        checkKeys(function, faults);
        try {
            ToolDefinition definition = ToolDefinition.of(element.tree());
            Located.Entry result = function.entries().get(RESULT_SCHEMA);
            if (result != null) {
                WrittenSchema.check("the result_schema of tool " + definition.name() + " is", result.value(), faults);
            }
            return Optional.of(definition);
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()), element.place(), "");
            return Optional.empty();
        }
    }

    /** Returns the object that has the name and the parameters; an empty one where there is none. */
    static Located.Mapping function(Located element) {
        if (!(element instanceof Located.Mapping definition)) {
            return new Located.Mapping(element.place(), Map.of());
        }
        Located.Entry nested = definition.entries().get("function");
        return nested != null && nested.value() instanceof Located.Mapping function ? function : definition;
    }

    /** Outside of the function it would be sent. */
    private static void rejectOutside(Located.Mapping outer, PlacedFaults faults) {
        Located.Entry result = outer.entries().get(RESULT_SCHEMA);
        if (result != null) {
            faults.add(
                    "\"result_schema\" stands outside of \"function\"", result.key(), "write it beside \"parameters\"");
        }
    }

    /** Keys that nobody could have meant as one of ours are left alone: servers have their own. */
    private static void checkKeys(Located.Mapping definition, PlacedFaults faults) {
        definition.entries().forEach((key, entry) -> {
            if (FOREIGN.containsKey(key)) {
                faults.add("unknown key \"" + key + "\"", entry.key(), "write \"" + FOREIGN.get(key) + "\"");
            } else if (!KEYS.contains(key) && NearestWord.of(key, KEYS).isPresent()) {
                faults.add("unknown key \"" + key + "\"", entry.key(), NearestWord.advice(key, KEYS));
            }
        });
    }
}
