package dev.parley.chat;

import java.util.List;
import java.util.Optional;

/**
 * What a model answered to one request.
 *
 * @param text the text; empty where there was none
 * @param reasoning the model's reasoning; empty where there was none
 * @param calls the tool calls, in the model's order
 * @param finishReason why the model stopped, where the server says so
 * @param usage what it cost, where the server says so
 * @param id the server's id of the answer, where it gives one
 * @param reasoningItems the reasoning as the Responses API gives it; empty on chat completions
 * @since 0.1.0
 */
public record Answer(
        String text,
        String reasoning,
        List<ToolCall> calls,
        Optional<FinishReason> finishReason,
        Optional<Usage> usage,
        Optional<String> id,
        List<ReasoningItem> reasoningItems) {

    /** Copies the lists. */
    public Answer {
        calls = List.copyOf(calls);
        reasoningItems = List.copyOf(reasoningItems);
    }

    /** Creates an answer without reasoning items. */
    public Answer(
            String text,
            String reasoning,
            List<ToolCall> calls,
            Optional<FinishReason> finishReason,
            Optional<Usage> usage,
            Optional<String> id) {
        this(text, reasoning, calls, finishReason, usage, id, List.of());
    }
}
