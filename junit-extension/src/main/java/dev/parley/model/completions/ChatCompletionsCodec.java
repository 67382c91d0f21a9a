package dev.parley.model.completions;

import dev.parley.chat.Message;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.model.EndpointSettings;
import dev.parley.model.ModelRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes the bodies of chat completions. Stateless but for the settings. */
final class ChatCompletionsCodec {

    private static final String MESSAGES = "messages";
    private static final String TOOLS = "tools";
    private static final String TOOL_CHOICE = "tool_choice";
    private static final String LIMIT = "max_completion_tokens";
    private static final String IGNORE_EOS = "ignore_eos";
    private static final String STOP = "stop";

    private final EndpointSettings settings;

    ChatCompletionsCodec(EndpointSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the body of a request. The order of the steps decides who wins: the extra body over what is set before it,
     * the request over the extra body.
     */
    Map<String, @Nullable Object> body(ModelRequest request, String model) {
        Map<String, @Nullable Object> body = base(model);
        OptionalInt target = request.asksForCall() ? OptionalInt.empty() : request.outputTokens();
        limit(body, target);
        merge(body, settings.body());
        target.ifPresent(tokens -> body.put(LIMIT, (long) tokens));
        body.put(
                MESSAGES,
                request.messages().stream().map(ChatCompletionsCodec::message).toList());
        tools(body, request);
        if (request.asksForCall()) {
            body.remove(IGNORE_EOS);
            body.remove(STOP);
        }
        return withoutNulls(body);
    }

    private Map<String, @Nullable Object> base(String model) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", model);
        if (settings.stream()) {
            body.put("stream", true);
            body.put("stream_options", Map.of("include_usage", true));
        }
        return body;
    }

    private void limit(Map<String, @Nullable Object> body, OptionalInt target) {
        if (target.isPresent()) {
            body.put(IGNORE_EOS, true);
        } else {
            settings.maxTokens().ifPresent(tokens -> body.put(LIMIT, (long) tokens));
        }
    }

    private static void merge(Map<String, @Nullable Object> body, Map<?, ?> extras) {
        extras.forEach((key, value) -> body.put(String.valueOf(key), merged(body.get(key), value)));
    }

    private static @Nullable Object merged(@Nullable Object old, @Nullable Object extra) {
        if (!(old instanceof Map<?, ?> below && extra instanceof Map<?, ?> above)) {
            return extra;
        }
        Map<String, @Nullable Object> both = new LinkedHashMap<>();
        merge(both, below);
        merge(both, above);
        return both;
    }

    private static void tools(Map<String, @Nullable Object> body, ModelRequest request) {
        if (!request.tools().isEmpty()) {
            body.put(TOOLS, request.tools().stream().map(ToolDefinition::tree).toList());
            body.put(TOOL_CHOICE, request.toolChoice().tree());
        } else if (body.get(TOOLS) instanceof List<?> extras && !extras.isEmpty()) {
            // nobody here could answer a call of a tool that only the extra body knows
            body.put(TOOL_CHOICE, ToolChoice.NONE.tree());
        } else {
            body.remove(TOOLS);
            body.remove(TOOL_CHOICE);
        }
    }

    /** Lists are left as they are: the {@code content: null} of an assistant message belongs on the wire. */
    private static Map<String, @Nullable Object> withoutNulls(Map<?, ?> object) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            if (value != null) {
                kept.put(String.valueOf(key), value instanceof Map<?, ?> nested ? withoutNulls(nested) : value);
            }
        });
        return kept;
    }

    private static Map<String, @Nullable Object> message(Message message) {
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
        return assistant((Message.Assistant) message);
    }

    private static Map<String, @Nullable Object> assistant(Message.Assistant assistant) {
        String text = Objects.requireNonNullElse(assistant.text(), "");
        if (assistant.calls().isEmpty()) {
            return message("assistant", text);
        }
        Map<String, @Nullable Object> rendered = message("assistant", text.isEmpty() ? null : text);
        rendered.put(
                "tool_calls",
                assistant.calls().stream().map(ChatCompletionsCodec::call).toList());
        return rendered;
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
