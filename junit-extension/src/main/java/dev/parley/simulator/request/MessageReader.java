package dev.parley.simulator.request;

import static dev.parley.simulator.request.ChatRequestReader.shown;

import dev.parley.chat.Message;
import dev.parley.chat.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one message of a request and refuses one that is malformed. */
final class MessageReader {

    private MessageReader() {}

    /**
     * Reads a message.
     *
     * @param where its place in the body, for example {@code messages[1]}
     * @throws RefusedRequestException if it is malformed
     */
    static Message read(@Nullable Object tree, String where) {
        if (!(tree instanceof Map<?, ?> message)) {
            throw RefusedRequestException.at(where, "must be an object, not " + shown(tree));
        }
        Object role = message.get("role");
        return switch (role instanceof String text ? text : "") {
            case "system", "developer" -> new Message.SystemPrompt(ChatRequest.text(content(message, where)));
            case "user" -> new Message.User(content(message, where));
            case "assistant" -> assistant(message, where);
            case "tool" ->
                new Message.Tool(
                        text(message.get("tool_call_id"), where + ".tool_call_id"),
                        ChatRequest.text(content(message, where)));
            default ->
                throw RefusedRequestException.at(
                        where + ".role",
                        shown(role) + " is unknown; known are system, developer, user, assistant, tool");
        };
    }

    private static Object content(Map<?, ?> message, String where) {
        Object content = message.get("content");
        if (content instanceof String || (content instanceof List<?> parts && !parts.isEmpty())) {
            return content;
        }
        throw RefusedRequestException.at(
                where + ".content", "must be a text or a list of at least one part, not " + shown(content));
    }

    private static Message assistant(Map<?, ?> message, String where) {
        List<ToolCall> calls = calls(message.get("tool_calls"), where + ".tool_calls");
        if (message.get("content") == null) {
            if (calls.isEmpty()) {
                throw RefusedRequestException.at(where, "has neither content nor tool_calls");
            }
            return new Message.Assistant(null, calls);
        }
        return new Message.Assistant(ChatRequest.text(content(message, where)), calls);
    }

    private static List<ToolCall> calls(@Nullable Object value, String where) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            throw RefusedRequestException.at(where, "must be a list of at least one call, not " + shown(value));
        }
        List<ToolCall> calls = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            calls.add(call(list.get(i), where + "[" + i + "]"));
        }
        return calls;
    }

    private static ToolCall call(@Nullable Object tree, String where) {
        if (!(tree instanceof Map<?, ?> call)
                || !"function".equals(call.get("type"))
                || !(call.get("function") instanceof Map<?, ?> function)) {
            throw RefusedRequestException.at(
                    where, "must be {\"id\":\"...\",\"type\":\"function\",\"function\":{...}}, not " + shown(tree));
        }
        if (!(function.get("arguments") instanceof String arguments)) {
            throw RefusedRequestException.at(
                    where + ".function.arguments", "must be a text, not " + shown(function.get("arguments")));
        }
        return new ToolCall(
                text(call.get("id"), where + ".id"), text(function.get("name"), where + ".function.name"), arguments);
    }

    private static String text(@Nullable Object value, String where) {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw RefusedRequestException.at(where, "must be a text that is not empty, not " + shown(value));
    }
}
