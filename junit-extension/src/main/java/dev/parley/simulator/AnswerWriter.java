package dev.parley.simulator;

import dev.parley.chat.Message;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolDefinition;
import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answer to one request as chat completions has it.
 *
 * @param request what was asked
 * @param reaction what the model does
 * @param number counts the server's answers, from 1; ids are made of it
 */
record AnswerWriter(ChatRequest request, Reaction reaction, long number) {

    /** 2026-01-01T00:00:00Z, always: equal requests get equal answers. */
    static final long CREATED = 1_767_225_600L;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    /** Returns the whole answer. */
    Map<String, @Nullable Object> completion() {
        ObjectTree choice = new ObjectTree()
                .with("index", 0)
                .with("message", message())
                .with("logprobs", null)
                .with("finish_reason", reaction.finishReason());
        return envelope("chat.completion")
                .with("choices", List.of(choice.tree()))
                .with("usage", usage())
                .tree();
    }

    /** Returns what stands at the head of the answer and of each of its chunks. */
    ObjectTree envelope(String object) {
        return new ObjectTree()
                .with("id", "chatcmpl-" + number)
                .with("object", object)
                .with("created", CREATED)
                .with("model", request.model().orElse(Simulation.MODEL));
    }

    /** Returns the id of a call. */
    String callId(int index) {
        return "call_" + number + "_" + index;
    }

    /** Returns the text; {@code null} where there are calls alone. */
    @Nullable String content() {
        return reaction.text().isEmpty() && !reaction.calls().isEmpty() ? null : reaction.text();
    }

    /** Returns what the answer cost; a token is a word, a number or a sign. */
    Map<String, @Nullable Object> usage() {
        int prompt = promptTokens();
        int completion = Math.max(1, completionTokens());
        return new ObjectTree()
                .with("prompt_tokens", prompt)
                .with("completion_tokens", completion)
                .with("total_tokens", prompt + completion)
                .tree();
    }

    private Map<String, @Nullable Object> message() {
        ObjectTree message = new ObjectTree().with("role", "assistant").with("content", content());
        if (!reaction.reasoning().isEmpty()) {
            message.with("reasoning_content", reaction.reasoning());
        }
        if (!reaction.calls().isEmpty()) {
            message.with("tool_calls", calls());
        }
        return message.tree();
    }

    private List<Map<String, @Nullable Object>> calls() {
        List<Map<String, @Nullable Object>> calls = new ArrayList<>();
        for (Reaction.Call call : reaction.calls()) {
            ObjectTree function = new ObjectTree().with("name", call.name()).with("arguments", call.arguments());
            calls.add(new ObjectTree()
                    .with("id", callId(calls.size()))
                    .with("type", "function")
                    .with("function", function.tree())
                    .tree());
        }
        return calls;
    }

    private int promptTokens() {
        int messages =
                request.messages().stream().mapToInt(AnswerWriter::tokens).sum();
        List<Map<String, @Nullable Object>> tools =
                request.tools().stream().map(ToolDefinition::tree).toList();
        return messages + (tools.isEmpty() ? 0 : tokens(Json.compact(tools)));
    }

    private int completionTokens() {
        return tokens(reaction.text())
                + tokens(reaction.reasoning())
                + reaction.calls().stream()
                        .mapToInt(call -> tokens(call.name()) + tokens(call.arguments()))
                        .sum();
    }

    private static int tokens(Message message) {
        if (message instanceof Message.SystemPrompt system) {
            return tokens(system.text());
        }
        if (message instanceof Message.User user) {
            return tokens(ChatRequest.text(user.content()));
        }
        if (message instanceof Message.Tool tool) {
            return tokens(tool.content());
        }
        Message.Assistant assistant = (Message.Assistant) message;
        return tokens(assistant.text() == null ? "" : assistant.text())
                + assistant.calls().stream()
                        .map(ToolCall::toString)
                        .mapToInt(AnswerWriter::tokens)
                        .sum();
    }

    private static int tokens(String text) {
        return (int) TOKEN.matcher(text).results().count();
    }
}
