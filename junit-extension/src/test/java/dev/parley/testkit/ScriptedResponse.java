package dev.parley.testkit;

import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed answer of a script as the Responses API gives it, in the shape that OpenAI documents.
 *
 * @param answer what the script says under {@code answer}
 * @param fragments cuts a text into the pieces of its deltas
 */
record ScriptedResponse(Map<?, ?> answer, Function<@Nullable Object, List<String>> fragments) {

    /** Returns the response as one body. */
    String body() {
        return Json.compact(response());
    }

    /** Returns the response as a stream of events. */
    String events() {
        List<Map<String, @Nullable Object>> events = new ArrayList<>();
        events.add(tree(
                "type",
                "response.created",
                "response",
                tree("id", id(), "status", "in_progress", "output", List.of())));
        List<Map<String, @Nullable Object>> items = items();
        for (int i = 0; i < items.size(); i++) {
            add(events, i, items.get(i));
        }
        Map<String, @Nullable Object> response = response();
        events.add(tree("type", "response." + response.get("status"), "response", response));
        return events.stream()
                .map(event -> "event: " + event.get("type") + "\ndata: " + Json.compact(event) + "\n\n")
                .collect(Collectors.joining());
    }

    private void add(List<Map<String, @Nullable Object>> events, int index, Map<String, @Nullable Object> item) {
        events.add(tree("type", "response.output_item.added", "output_index", index, "item", opened(item)));
        String delta = switch (String.valueOf(item.get("type"))) {
            case "reasoning" -> "response.reasoning_summary_text.delta";
            case "message" -> "response.output_text.delta";
            default -> "response.function_call_arguments.delta";
        };
        for (String fragment : fragments.apply(text(item))) {
            Map<String, @Nullable Object> event =
                    tree("type", delta, "output_index", index, "item_id", item.get("id"), "delta", fragment);
            if (delta.contains("text")) {
                event.put(delta.contains("summary") ? "summary_index" : "content_index", 0);
            }
            events.add(event);
        }
        events.add(tree("type", "response.output_item.done", "output_index", index, "item", item));
    }

    private @Nullable Object text(Map<String, @Nullable Object> item) {
        return switch (String.valueOf(item.get("type"))) {
            case "reasoning" -> answer.get("reasoning");
            case "message" -> answer.get("text");
            default -> item.get("arguments");
        };
    }

    private static Map<String, @Nullable Object> opened(Map<String, @Nullable Object> item) {
        Map<String, @Nullable Object> opened = new LinkedHashMap<>(item);
        opened.put("status", "in_progress");
        opened.replace("arguments", "");
        opened.replace("content", List.of());
        opened.replace("summary", List.of());
        return opened;
    }

    private List<Map<String, @Nullable Object>> items() {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        if (answer.get("reasoning") != null) {
            Object summary = List.of(tree("type", "summary_text", "text", answer.get("reasoning")));
            items.add(tree("type", "reasoning", "id", "rs_" + id(), "summary", summary));
        }
        if (answer.get("text") != null) {
            Object content = List.of(tree("type", "output_text", "text", answer.get("text"), "annotations", List.of()));
            items.add(tree(
                    "type",
                    "message",
                    "id",
                    "msg_" + id(),
                    "role",
                    "assistant",
                    "status",
                    "completed",
                    "content",
                    content));
        }
        if (answer.get("tool_calls") instanceof List<?> calls) {
            calls.forEach(call -> items.add(call((Map<?, ?>) call)));
        }
        return items;
    }

    private static Map<String, @Nullable Object> call(Map<?, ?> call) {
        return tree(
                "type",
                "function_call",
                "id",
                "fc_" + call.get("id"),
                "call_id",
                call.get("id"),
                "name",
                call.get("name"),
                "arguments",
                call.get("arguments"),
                "status",
                "completed");
    }

    private Map<String, @Nullable Object> response() {
        boolean cut = "length".equals(answer.get("finish_reason"));
        Map<String, @Nullable Object> response = tree(
                "id",
                id(),
                "object",
                "response",
                "status",
                cut ? "incomplete" : "completed",
                "error",
                null,
                "incomplete_details",
                cut ? tree("reason", "max_output_tokens") : null,
                "output",
                items());
        if (answer.get("usage") instanceof Map<?, ?> usage) {
            response.put(
                    "usage",
                    tree("input_tokens", usage.get("prompt_tokens"), "output_tokens", usage.get("completion_tokens")));
        }
        return response;
    }

    private Object id() {
        return answer.get("id") instanceof String id ? id : "resp";
    }

    private static Map<String, @Nullable Object> tree(@Nullable Object... pairs) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            tree.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return tree;
    }
}
