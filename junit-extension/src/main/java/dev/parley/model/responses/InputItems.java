package dev.parley.model.responses;

import dev.parley.chat.Answer;
import dev.parley.chat.Message;
import dev.parley.chat.ReasoningItem;
import dev.parley.chat.ToolCall;
import dev.parley.model.ReasoningHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes messages as input items; a system prompt is none, because it goes as instructions. */
final class InputItems {

    private final ReasoningHistory reasoning;

    InputItems(ReasoningHistory reasoning) {
        this.reasoning = reasoning;
    }

    List<Object> of(List<Message> messages) {
        List<Object> items = new ArrayList<>();
        messages.forEach(message -> items.addAll(of(message)));
        return items;
    }

    private List<Object> of(Message message) {
        if (message instanceof Message.User user) {
            return List.of(item("role", "user", "content", InputParts.of(user.content())));
        }
        if (message instanceof Message.Tool tool) {
            return List.of(item("type", "function_call_output", "call_id", tool.callId(), "output", tool.content()));
        }
        if (message instanceof Message.Verbatim) {
            throw new IllegalArgumentException("messages of chat completions are no input of the Responses API");
        }
        return message instanceof Message.Assistant assistant ? of(assistant) : List.of();
    }

    private List<Object> of(Message.Assistant assistant) {
        List<Object> items = new ArrayList<>();
        String content = reasoning.content(assistant);
        if (!content.isEmpty() || assistant.calls().isEmpty()) {
            items.add(item("role", "assistant", "content", content));
        }
        assistant.calls().forEach(call -> items.add(call(call)));
        if (reasoning instanceof ReasoningHistory.Returned) {
            insert(assistant.answer().map(Answer::reasoningItems).orElse(List.of()), items);
        }
        return items;
    }

    /** Servers check that each reasoning item stands before the item that it led to. */
    private static void insert(List<ReasoningItem> reasoning, List<Object> items) {
        int inserted = 0;
        int others = items.size();
        for (ReasoningItem item : reasoning) {
            items.add(Math.min(item.position(), others) + inserted, item.tree());
            inserted++;
        }
    }

    private static Object call(ToolCall call) {
        return item("type", "function_call", "call_id", call.id(), "name", call.name(), "arguments", call.arguments());
    }

    private static Map<String, Object> item(Object... pairs) {
        Map<String, Object> item = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            item.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return item;
    }
}
