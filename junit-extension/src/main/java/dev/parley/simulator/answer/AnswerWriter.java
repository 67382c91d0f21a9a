package dev.parley.simulator.answer;

import dev.parley.chat.Message;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolDefinition;
import dev.parley.json.Json;
import dev.parley.simulator.request.ChatRequest;
import dev.parley.simulator.script.Call;
import dev.parley.simulator.script.Closing;
import dev.parley.simulator.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answer to one request as chat completions has it.
 *
 * @param request what was asked
 * @param said what the model says
 * @param closing what comes with it
 * @param number counts the server's answers, from 1; ids are made of it
 */
record AnswerWriter(ChatRequest request, Utterance said, Closing closing, long number) {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    /** Returns the whole answer. */
    Map<String, @Nullable Object> completion() {
        ObjectTree choice = new ObjectTree()
                .with("index", 0)
                .with("message", message())
                .with("logprobs", null)
                .with("finish_reason", finishReason().orElse(null));
        ObjectTree completion = envelope("chat.completion").with("choices", List.of(choice.tree()));
        usage().ifPresent(usage -> completion.with("usage", usage));
        return completion.tree();
    }

    /** Returns what stands at the head of the answer and of each of its chunks. */
    ObjectTree envelope(String object) {
        return new ObjectTree()
                .with("id", "chatcmpl-" + number)
                .with("object", object)
                .with("created", SimulatedModelCard.CREATED)
                .with("model", request.model().orElse(SimulatedModelCard.NAME));
    }

    /** Returns the head of a call: its id where it has one, its kind, and its function with the arguments. */
    ObjectTree call(int index, String arguments) {
        Call call = said.calls().get(index);
        ObjectTree function = new ObjectTree();
        call.name().ifPresent(name -> function.with("name", name));
        ObjectTree tree = new ObjectTree();
        call.id().or("call_" + number + "_" + index).ifPresent(id -> tree.with("id", id));
        return tree.with("type", "function")
                .with("function", function.with("arguments", arguments).tree());
    }

    /** Returns the text; {@code null} where there are calls or a refusal alone. */
    @Nullable String content() {
        boolean other = !said.calls().isEmpty() || !said.refusal().isEmpty();
        return said.text().isEmpty() && other ? null : said.text();
    }

    /** Returns why the model stopped, in the server's word. */
    Optional<String> finishReason() {
        return closing.finishReason().or(said.calls().isEmpty() ? "stop" : "tool_calls");
    }

    /** Returns what the answer cost; nothing where the script leaves it out. */
    Optional<Map<String, @Nullable Object>> usage() {
        return closing.usage().or(counted());
    }

    /** A token is a word, a number or a sign. */
    private Map<String, @Nullable Object> counted() {
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
        if (!said.reasoning().isEmpty()) {
            message.with("reasoning_content", said.reasoning());
        }
        if (!said.refusal().isEmpty()) {
            message.with("refusal", said.refusal());
        }
        if (!said.calls().isEmpty()) {
            message.with("tool_calls", calls());
        }
        return message.tree();
    }

    private List<Map<String, @Nullable Object>> calls() {
        List<Map<String, @Nullable Object>> calls = new ArrayList<>();
        for (Call call : said.calls()) {
            calls.add(call(calls.size(), call.arguments()).tree());
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
        return tokens(said.text())
                + tokens(said.reasoning())
                + tokens(said.refusal())
                + said.calls().stream()
                        .mapToInt(call -> tokens(call.name().orElse("")) + tokens(call.arguments()))
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
