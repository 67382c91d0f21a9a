package dev.parley.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ids of calls and of their results in a request: each result names a call before it, each call has one result. */
final class CallIds {

    private CallIds() {}

    static void assertPaired(String body) {
        List<Object> calls = new ArrayList<>();
        List<Object> results = new ArrayList<>();
        Map<?, ?> tree = (Map<?, ?>) Objects.requireNonNull(Json.parse(body));
        if (tree.containsKey("previous_response_id")) {
            return; // the calls are in what the server keeps
        }
        for (String key : List.of("messages", "input")) {
            if (tree.get(key) instanceof List<?> messages) {
                messages.forEach(message -> collect((Map<?, ?>) message, calls, results));
            }
        }
        assertThat(results).as("ids of tool results").isEqualTo(calls);
    }

    private static void collect(Map<?, ?> message, List<Object> calls, List<Object> results) {
        if (message.get("tool_calls") instanceof List<?> made) {
            made.forEach(call -> calls.add(String.valueOf(((Map<?, ?>) call).get("id"))));
        }
        if ("tool".equals(message.get("role"))) {
            results.add(String.valueOf(message.get("tool_call_id")));
        }
        if ("function_call".equals(message.get("type"))) {
            calls.add(String.valueOf(message.get("call_id")));
        }
        if ("function_call_output".equals(message.get("type"))) {
            results.add(String.valueOf(message.get("call_id")));
        }
    }
}
