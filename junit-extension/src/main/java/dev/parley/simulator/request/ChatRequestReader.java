package dev.parley.simulator.request;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.Message;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.json.Excerpt;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a chat-completions request and refuses what a strict server refuses.
 *
 * @since 0.1.0
 */
public final class ChatRequestReader {

    private static final int SHOWN = 100;

    private static final String KNOWN_CHOICES =
            "; known are none, auto, required and" + " {\"type\":\"function\",\"function\":{\"name\":\"...\"}}";

    private ChatRequestReader() {}

    /**
     * Reads a body.
     *
     * @throws RefusedRequestException with the first thing that is wrong
     */
    public static ChatRequest read(String body) {
        Map<?, ?> request = object(body);
        List<Message> messages = messages(request);
        HistoryCheck.check(messages);
        List<ToolDefinition> tools = tools(request.get("tools"));
        return new ChatRequest(
                request.get("model") instanceof String model ? Optional.of(model) : Optional.empty(),
                messages,
                tools,
                toolChoice(request.get("tool_choice"), tools),
                Boolean.TRUE.equals(request.get("stream")),
                request.get("stream_options") instanceof Map<?, ?> options
                        && Boolean.TRUE.equals(options.get("include_usage")));
    }

    /** Returns the value as JSON, cut to a length that a message can bear. */
    static String shown(@Nullable Object value) {
        return Excerpt.json(value, SHOWN);
    }

    private static Map<?, ?> object(String body) {
        try {
            Object tree = Json.parse(body);
            if (tree instanceof Map<?, ?> object) {
                return object;
            }
            throw new RefusedRequestException("the body must be a JSON object, not " + shown(tree), null);
        } catch (JsonSyntaxException e) {
            throw new RefusedRequestException(
                    "the body is no JSON: " + e.getMessage() + " at line " + e.line() + ", column " + e.column(), null);
        }
    }

    private static List<Message> messages(Map<?, ?> request) {
        Object value = request.get("messages");
        if (value == null) {
            throw RefusedRequestException.at("messages", "is missing; send a list of at least one message");
        }
        if (!(value instanceof List<?> list)) {
            throw RefusedRequestException.at("messages", "must be a list, not " + shown(value));
        }
        if (list.isEmpty()) {
            throw RefusedRequestException.at("messages", "is empty; send at least one message");
        }
        List<Message> messages = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            messages.add(MessageReader.read(list.get(i), "messages[" + i + "]"));
        }
        return messages;
    }

    private static List<ToolDefinition> tools(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw RefusedRequestException.at("tools", "must be a list, not " + shown(value));
        }
        if (list.isEmpty()) {
            throw RefusedRequestException.at("tools", "is empty; leave it out where there are no tools");
        }
        List<ToolDefinition> tools = new ArrayList<>(list.size());
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            ToolDefinition tool = tool(list.get(i), "tools[" + i + "]");
            if (!names.add(tool.name())) {
                throw RefusedRequestException.at(
                        "tools[" + i + "].function.name", shown(tool.name()) + " was used before");
            }
            tools.add(tool);
        }
        return tools;
    }

    private static ToolDefinition tool(@Nullable Object tree, String where) {
        if (!(tree instanceof Map<?, ?> tool) || !(tool.get("function") instanceof Map)) {
            throw RefusedRequestException.at(
                    where, "must be {\"type\":\"function\",\"function\":{...}}, not " + shown(tree));
        }
        try {
            return ToolDefinition.of(tree);
        } catch (IllegalArgumentException e) {
            throw new RefusedRequestException(where + ": " + e.getMessage(), where);
        }
    }

    private static Optional<ToolSelection> toolChoice(@Nullable Object value, List<ToolDefinition> tools) {
        if (value == null) {
            return Optional.empty();
        }
        if (tools.isEmpty()) {
            throw RefusedRequestException.at("tool_choice", "is only allowed where tools are offered");
        }
        return Optional.of(named(value, tools)
                .or(() -> List.of(ToolChoice.values()).stream()
                        .filter(choice -> choice.tree().equals(value))
                        .map(ToolSelection.class::cast)
                        .findFirst())
                .orElseThrow(
                        () -> RefusedRequestException.at("tool_choice", shown(value) + " is unknown" + KNOWN_CHOICES)));
    }

    private static Optional<ToolSelection> named(Object value, List<ToolDefinition> tools) {
        if (!(value instanceof Map<?, ?> choice)
                || !"function".equals(choice.get("type"))
                || !(choice.get("function") instanceof Map<?, ?> function)
                || !(function.get("name") instanceof String name)) {
            return Optional.empty();
        }
        List<String> offered = tools.stream().map(ToolDefinition::name).toList();
        if (!offered.contains(name)) {
            throw RefusedRequestException.at(
                    "tool_choice",
                    "names the function " + shown(name) + ", which is not offered; offered are "
                            + String.join(", ", offered));
        }
        return Optional.of(new ForcedTool(name));
    }
}
