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
 * @param refusal why the model refuses, in the server's own place for it; empty where it does not
 * @since 0.1.0
 */
public record Answer(
        String text,
        String reasoning,
        List<ToolCall> calls,
        Optional<FinishReason> finishReason,
        Optional<Usage> usage,
        Optional<String> id,
        List<ReasoningItem> reasoningItems,
        String refusal) {

    /** Copies the lists. */
    public Answer {
        calls = List.copyOf(calls);
        reasoningItems = List.copyOf(reasoningItems);
    }

    /** Creates an answer without reasoning items and refusal. */
    public Answer(
            String text,
            String reasoning,
            List<ToolCall> calls,
            Optional<FinishReason> finishReason,
            Optional<Usage> usage,
            Optional<String> id) {
        this(text, reasoning, calls, finishReason, usage, id, List.of(), "");
    }

    /** Creates an answer without a refusal. */
    public Answer(
            String text,
            String reasoning,
            List<ToolCall> calls,
            Optional<FinishReason> finishReason,
            Optional<Usage> usage,
            Optional<String> id,
            List<ReasoningItem> reasoningItems) {
        this(text, reasoning, calls, finishReason, usage, id, reasoningItems, "");
    }

    /** Returns what the user reads: the text, and where there is none the refusal. */
    public String said() {
        return text.isBlank() && !refusal.isBlank() ? refusal : text;
    }
}
