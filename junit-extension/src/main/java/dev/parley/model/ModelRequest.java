package dev.parley.model;

import dev.parley.chat.Message;
import dev.parley.chat.RequestAim;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a model is asked.
 *
 * @param messages the history, oldest first
 * @param tools the tools that it offers; empty for none
 * @param toolChoice the tool choice; sent only where tools are offered
 * @param outputTokens how many tokens the answer should have
 * @param aim what is wanted, which says what else goes out
 * @since 0.1.0
 */
public record ModelRequest(
        List<Message> messages,
        List<ToolDefinition> tools,
        ToolSelection toolChoice,
        OptionalInt outputTokens,
        RequestAim aim) {

    /** Copies the lists. */
    public ModelRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }
}
