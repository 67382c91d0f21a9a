package dev.parley.dataset.synthetic;

import dev.parley.chat.ToolDefinition;
import dev.parley.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * The tools of generated conversations.
 *
 * @param own what the conversations bring; absent where the test has tools of its own
 * @param answered the functions whose calls a generated result answers
 * @since 0.1.0
 */
public record SyntheticTools(Optional<List<ToolDefinition>> own, List<String> answered) {

    /** What is offered where a test declares no tools: GuideLLM's. */
    public static final ToolDefinition GET_DATA = ToolDefinition.of(Json.parse("""
            {"name": "get_data", "description": "Returns the data that a query asks for.", "parameters": {
              "type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]}}"""));

    /** Copies the lists. */
    public SyntheticTools {
        own = own.map(List::copyOf);
        answered = List.copyOf(answered);
    }

    /**
     * Returns the tools of conversations of a test.
     *
     * @param declared the tools that the test declares
     * @param java those of them that Java methods answer, which come before a generated result
     */
    public static SyntheticTools of(List<ToolDefinition> declared, List<ToolDefinition> java) {
        List<ToolDefinition> offered = declared.isEmpty() ? List.of(GET_DATA) : declared;
        return new SyntheticTools(
                declared.isEmpty() ? Optional.of(offered) : Optional.empty(),
                offered.stream()
                        .filter(tool -> !java.contains(tool))
                        .map(ToolDefinition::name)
                        .toList());
    }
}
