package dev.parley.plan;

import dev.parley.chat.RequestAim;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one request offers the model.
 *
 * @param tools the tools; empty for none
 * @param choice the tool choice that goes with them
 * @param aim what the request wants
 * @param outputTokens how many tokens the answer should have
 * @since 0.1.0
 */
public record Offer(List<ToolDefinition> tools, ToolSelection choice, RequestAim aim, OptionalInt outputTokens) {

    /** Copies the tools. */
    public Offer {
        tools = List.copyOf(tools);
    }

    /** Returns the names of the tools. */
    public List<String> toolNames() {
        return tools.stream().map(ToolDefinition::name).toList();
    }

    /** Returns whether a call may answer this request. */
    public boolean invitesCalls() {
        return !tools.isEmpty() && choice != ToolChoice.NONE;
    }
}
