package dev.parley.model.completions;

import dev.parley.chat.Answer;
import dev.parley.chat.Message;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.model.EndpointSettings;
import dev.parley.model.ReasoningHistory;
import dev.parley.model.protocol.Assembler;
import dev.parley.model.protocol.Protocol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How chat completions say things. */
final class ChatCompletionsCodec implements Protocol {

    private final EndpointSettings.Dialect dialect;

    ChatCompletionsCodec(EndpointSettings.Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String path() {
        return "chat/completions";
    }

    @Override
    public String limitKey() {
        return "max_completion_tokens";
    }

    @Override
    public Map<String, Object> streamOptions() {
        return Map.of("stream_options", Map.of("include_usage", true));
    }

    @Override
    public Map<String, @Nullable Object> conversation(List<Message> messages) {
        return Map.of("messages", messages.stream().map(this::message).toList());
    }

    @Override
    public Object tool(ToolDefinition tool) {
        return tool.tree();
    }

    @Override
    public Object toolChoice(ToolSelection choice) {
        return choice.tree();
    }

    @Override
    public Assembler assembler() {
        return new AnswerAssembler();
    }

    private Map<String, @Nullable Object> message(Message message) {
        if (message instanceof Message.SystemPrompt prompt) {
            return message("system", prompt.text());
        }
        if (message instanceof Message.User user) {
            return message("user", user.content());
        }
        if (message instanceof Message.Tool tool) {
            Map<String, @Nullable Object> rendered = message("tool", tool.content());
            rendered.put("tool_call_id", tool.callId());
            return rendered;
        }
        if (message instanceof Message.Verbatim verbatim) {
            return verbatim.tree();
        }
        return assistant((Message.Assistant) message);
    }

    private Map<String, @Nullable Object> assistant(Message.Assistant assistant) {
        String text = dialect.reasoning().content(assistant);
        if (assistant.calls().isEmpty()) {
            return message("assistant", text);
        }
        Map<String, @Nullable Object> rendered = message("assistant", text.isEmpty() ? null : text);
        if (dialect.reasoning() instanceof ReasoningHistory.Returned) {
            reasoning(assistant).ifPresent(reasoning -> rendered.put("reasoning_content", reasoning));
        }
        rendered.put(
                "tool_calls",
                assistant.calls().stream().map(ChatCompletionsCodec::call).toList());
        return rendered;
    }

    private static Optional<String> reasoning(Message.Assistant assistant) {
        return assistant.answer().map(Answer::reasoning).filter(reasoning -> !reasoning.isBlank());
    }

    private static Map<String, @Nullable Object> message(String role, @Nullable Object content) {
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        rendered.put("role", role);
        rendered.put("content", content);
        return rendered;
    }

    private static Map<String, Object> call(ToolCall call) {
        Map<String, Object> function = new LinkedHashMap<>();
        function.put("name", call.name());
        function.put("arguments", call.arguments());
        Map<String, Object> rendered = new LinkedHashMap<>();
        rendered.put("id", call.id());
        rendered.put("type", "function");
        rendered.put("function", function);
        return rendered;
    }
}
