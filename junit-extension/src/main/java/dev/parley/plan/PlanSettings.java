package dev.parley.plan;

import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.chat.ToolsOffered;
import java.util.List;
import java.util.Optional;

/**
 * What the test says about its conversations.
 *
 * @param tools the test's tools
 * @param toolChoice the tool choices that the test brings
 * @param toolCallTurns which turns should call where the dataset does not say
 * @param offered which requests carry the tools
 * @param maxRounds how often calls are answered within a turn, at least 1
 * @since 0.1.0
 */
public record PlanSettings(
        List<ToolDefinition> tools,
        ToolChoices toolChoice,
        ToolCallTurns toolCallTurns,
        ToolsOffered offered,
        int maxRounds) {

    /** Copies the tools. */
    public PlanSettings {
        tools = List.copyOf(tools);
    }

    /**
     * The tool choices that a test brings, weakest first. A conversation's or turn's own beats them all.
     *
     * @param fallback where nobody says anything
     * @param requestBody what the endpoint's extra body says
     * @param declared what the test's annotation says
     */
    public record ToolChoices(
            ToolSelection fallback, Optional<ToolSelection> requestBody, Optional<ToolSelection> declared) {

        /** Returns the choice that holds where the dataset says none. */
        ToolSelection effective() {
            return declared.or(() -> requestBody).orElse(fallback);
        }
    }
}
