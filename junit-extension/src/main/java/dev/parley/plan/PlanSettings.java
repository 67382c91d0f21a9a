package dev.parley.plan;

import dev.parley.chat.ResultsSent;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolLoopMode;
import dev.parley.chat.ToolSelection;
import dev.parley.chat.ToolsOffered;
import dev.parley.dataset.ToolTurns;
import java.util.List;
import java.util.Optional;

/**
 * What the test says about its conversations.
 *
 * @param tools the test's tools
 * @param toolChoice the tool choices that the test brings
 * @param toolTurns which turns should call where the dataset does not say, and in which the server runs the tools
 * @param loop how tools are offered, called and answered
 * @since 0.1.0
 */
public record PlanSettings(List<ToolDefinition> tools, ToolChoices toolChoice, ToolTurns toolTurns, Loop loop) {

    /** Copies the tools. */
    public PlanSettings {
        tools = List.copyOf(tools);
    }

    /** Returns these settings with another choice as the declared one. */
    public PlanSettings declaring(ToolSelection choice) {
        ToolChoices choices = new ToolChoices(toolChoice.fallback(), toolChoice.requestBody(), Optional.of(choice));
        return new PlanSettings(tools, choices, toolTurns, loop);
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

    /**
     * How tools are offered, called and answered.
     *
     * @param mode who runs the tools
     * @param offered which requests carry the tools
     * @param results when results go to the model
     * @param maxRounds how often calls are answered within a turn, at least 1
     * @param validated whether calls are held against the tools' schemas
     */
    public record Loop(
            ToolLoopMode mode, ToolsOffered offered, ResultsSent results, int maxRounds, boolean validated) {}
}
