package dev.parley.simulator.request;

import dev.parley.chat.Message;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A chat-completions request whose history is whole.
 *
 * @param model the model's name as the request says it
 * @param messages the history, at least one message
 * @param tools the tools that it offers; empty for none
 * @param toolChoice the tool choice, where it says one
 * @param stream whether the answer is streamed
 * @param includeUsage whether the stream ends with the usage
 * @since 0.1.0
 */
public record ChatRequest(
        Optional<String> model,
        List<Message> messages,
        List<ToolDefinition> tools,
        Optional<ToolSelection> toolChoice,
        boolean stream,
        boolean includeUsage) {

    /** Copies the lists. */
    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    /** Returns what the user said last; empty if nothing. */
    public String userText() {
        int last = lastUser();
        return last >= 0 && messages.get(last) instanceof Message.User user ? text(user.content()) : "";
    }

    /** Returns the turn's index: the number of user messages before the last one. */
    public int turn() {
        return (int) Math.max(
                0, messages.stream().filter(Message.User.class::isInstance).count() - 1);
    }

    /** Returns how often the model has answered within this turn. */
    public int step() {
        return (int) messages.stream()
                .skip(lastUser() + 1L)
                .filter(Message.Assistant.class::isInstance)
                .count();
    }

    /** Returns the tool results at the end of the history. */
    public List<String> newResults() {
        Deque<String> results = new ArrayDeque<>();
        for (int i = messages.size() - 1; i >= 0 && messages.get(i) instanceof Message.Tool tool; i--) {
            results.addFirst(tool.content());
        }
        return List.copyOf(results);
    }

    /** Returns the last tool result of the whole history. */
    public Optional<String> lastResult() {
        return messages.stream()
                .filter(Message.Tool.class::isInstance)
                .map(message -> ((Message.Tool) message).content())
                .reduce((first, second) -> second);
    }

    /** Returns the text of a content: itself, or the texts of its parts, one a line. */
    public static String text(Object content) {
        if (content instanceof List<?> parts) {
            return parts.stream()
                    .map(part -> part instanceof Map<?, ?> object ? object.get("text") : part)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
        }
        return content.toString();
    }

    private int lastUser() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i) instanceof Message.User) {
                return i;
            }
        }
        return -1;
    }
}
