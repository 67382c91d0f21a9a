package dev.parley.reporting.turn;

import dev.parley.chat.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a request as it was sent, in the words of either API. Whatever it does not know is shown as JSON. */
final class WireMessages {

    private WireMessages() {}

    static List<MessageView> of(Map<String, @Nullable Object> request) {
        Stream<MessageView> instructions = request.get("instructions") instanceof String text
                ? Stream.of(MessageView.said("system", text))
                : Stream.empty();
        return Stream.of(instructions, each(request.get("messages")), each(request.get("input")))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<MessageView> each(@Nullable Object messages) {
        return messages instanceof List<?> list ? list.stream().map(WireMessages::message) : Stream.empty();
    }

    private static MessageView message(@Nullable Object tree) {
        return tree instanceof Map<?, ?> message && message.get("role") instanceof String role
                ? message(role, message)
                : item(tree);
    }

    /** An item of the Responses API that nobody says. */
    private static MessageView item(@Nullable Object tree) {
        Map<?, ?> item = tree instanceof Map<?, ?> map ? map : Map.of();
        if ("function_call".equals(item.get("type"))) {
            CallView call = CallView.of(
                    new ToolCall(text(item.get("call_id")), text(item.get("name")), text(item.get("arguments"))));
            return new MessageView("model", "", "", "", List.of(call));
        }
        return "function_call_output".equals(item.get("type"))
                ? MessageView.said("result", JsonText.prettyOrRaw(text(item.get("output"))))
                : MessageView.said("message", JsonText.pretty(tree));
    }

    private static MessageView message(String role, Map<?, ?> message) {
        String text = text(message.get("content"));
        return switch (role) {
            case "assistant" -> new MessageView("model", text, "", "", calls(message.get("tool_calls")));
            case "tool" -> MessageView.said("result", JsonText.prettyOrRaw(text));
            default -> MessageView.said(role, text);
        };
    }

    private static String text(@Nullable Object content) {
        if (content instanceof List<?> parts) {
            return parts.stream().map(WireMessages::part).collect(Collectors.joining("\n"));
        }
        return content == null ? "" : content instanceof String text ? text : JsonText.pretty(content);
    }

    private static String part(@Nullable Object part) {
        return part instanceof Map<?, ?> map && map.get("text") instanceof String text ? text : JsonText.pretty(part);
    }

    private static List<CallView> calls(@Nullable Object calls) {
        return calls instanceof List<?> list
                ? list.stream().map(WireMessages::call).toList()
                : List.of();
    }

    private static CallView call(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> call && call.get("function") instanceof Map<?, ?> function) {
            return CallView.of(
                    new ToolCall(text(call.get("id")), text(function.get("name")), text(function.get("arguments"))));
        }
        return CallView.of(new ToolCall("", "", JsonText.pretty(tree)));
    }
}
