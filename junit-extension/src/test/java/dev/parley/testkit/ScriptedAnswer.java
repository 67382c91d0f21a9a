package dev.parley.testkit;

import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a {@link ScriptedServer}, in the form of a line of a conformance case's {@code script.jsonl}.
 *
 * @param line the line as a JSON tree
 */
public record ScriptedAnswer(Map<String, @Nullable Object> line) {

    /** A status, headers and a body. */
    public record Rendered(int status, Map<String, String> headers, String body) {}

    private static final int FRAGMENT = 6;

    /** Returns an answer with text. */
    public static ScriptedAnswer text(String text) {
        return new ScriptedAnswer(Map.of(
                "answer",
                Map.of(
                        "text",
                        text,
                        "finish_reason",
                        "stop",
                        "usage",
                        Map.of("prompt_tokens", 5, "completion_tokens", 2))));
    }

    /** Returns an answer with calls, each an id, a name and the arguments' text. */
    public static ScriptedAnswer calls(List<List<String>> calls) {
        List<Object> trees = new ArrayList<>();
        calls.forEach(call -> trees.add(Map.of("id", call.get(0), "name", call.get(1), "arguments", call.get(2))));
        return new ScriptedAnswer(Map.of("answer", Map.of("tool_calls", trees, "finish_reason", "tool_calls")));
    }

    /** Returns an answer with one call. */
    public static ScriptedAnswer call(String id, String name, String arguments) {
        return calls(List.of(List.of(id, name, arguments)));
    }

    /** Returns a bare HTTP answer. */
    public static ScriptedAnswer http(int status, Map<String, String> headers, String body) {
        return new ScriptedAnswer(Map.of("http", Map.of("status", status, "headers", headers, "body", body)));
    }

    /** Returns a list of models. */
    public static ScriptedAnswer models(String... ids) {
        List<Object> models = new ArrayList<>();
        for (String id : ids) {
            models.add(tree("id", id, "object", "model"));
        }
        String body = Json.compact(tree("object", "list", "data", models));
        return http(200, Map.of("Content-Type", "application/json"), body);
    }

    /** Returns the lines of a stream whose connection is cut before its announced end. */
    public static ScriptedAnswer cutStream(String... lines) {
        return new ScriptedAnswer(Map.of("sse", List.of(lines), "cut", true));
    }

    boolean drop() {
        return Boolean.TRUE.equals(line.get("drop"));
    }

    boolean cut() {
        return Boolean.TRUE.equals(line.get("cut"));
    }

    @Nullable Integer chunkBytes() {
        return line.get("chunkBytes") instanceof Number bytes ? bytes.intValue() : null;
    }

    Rendered rendered(ScriptedServer.Received request) {
        if (line.get("http") instanceof Map<?, ?> http) {
            Map<String, String> headers = new LinkedHashMap<>();
            if (http.get("headers") instanceof Map<?, ?> given) {
                given.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
            }
            return new Rendered(((Number) object(http.get("status"))).intValue(), headers, httpBody(http.get("body")));
        }
        if (line.get("sse") instanceof List<?> lines) {
            String end = line.get("eol") instanceof String eol ? eol : "\n";
            String body = lines.stream().map(text -> text + end).collect(Collectors.joining());
            return new Rendered(200, Map.of("Content-Type", "text/event-stream"), body);
        }
        Map<?, ?> answer = (Map<?, ?>) object(line.get("answer"));
        ScriptedResponse response = new ScriptedResponse(answer, this::fragments);
        boolean isResponse = request.path().endsWith("/responses");
        return request.wantsStream()
                ? new Rendered(
                        200,
                        Map.of("Content-Type", "text/event-stream"),
                        isResponse ? response.events() : events(answer))
                : new Rendered(
                        200,
                        Map.of("Content-Type", "application/json"),
                        isResponse ? response.body() : Json.compact(whole(answer)));
    }

    private static String httpBody(@Nullable Object body) {
        return body instanceof String text ? text : Json.compact(body);
    }

    private String events(Map<?, ?> answer) {
        List<Object> chunks = new ArrayList<>();
        List<?> calls = list(answer.get("tool_calls"));
        chunks.add(delta(tree("role", "assistant", "content", calls.isEmpty() ? "" : null), null));
        fragments(answer.get("reasoning")).forEach(text -> chunks.add(delta(tree("reasoning_content", text), null)));
        fragments(answer.get("text")).forEach(text -> chunks.add(delta(tree("content", text), null)));
        for (int i = 0; i < calls.size(); i++) {
            Map<?, ?> call = (Map<?, ?>) calls.get(i);
            chunks.add(delta(tree("tool_calls", List.of(opening(i, call))), null));
            int index = i;
            fragments(call.get("arguments"))
                    .forEach(text -> chunks.add(delta(tree("tool_calls", List.of(continuation(index, text))), null)));
        }
        chunks.add(delta(tree(), answer.get("finish_reason")));
        if (answer.get("usage") != null) {
            chunks.add(tree("id", "resp", "choices", List.of(), "usage", answer.get("usage")));
        }
        return chunks.stream()
                        .map(chunk -> "data: " + Json.compact(chunk) + "\n\n")
                        .collect(Collectors.joining()) + "data: [DONE]\n\n";
    }

    private static Map<String, @Nullable Object> opening(int index, Map<?, ?> call) {
        return tree(
                "index",
                index,
                "id",
                call.get("id"),
                "type",
                "function",
                "function",
                tree("name", call.get("name"), "arguments", ""));
    }

    private static Map<String, @Nullable Object> continuation(int index, String arguments) {
        return tree("index", index, "function", tree("arguments", arguments));
    }

    private static Map<String, @Nullable Object> delta(Map<String, @Nullable Object> delta, @Nullable Object finish) {
        return tree("id", "resp", "choices", List.of(tree("index", 0, "delta", delta, "finish_reason", finish)));
    }

    private static Map<String, @Nullable Object> whole(Map<?, ?> answer) {
        Map<String, @Nullable Object> message = tree("role", "assistant", "content", answer.get("text"));
        if (answer.get("reasoning") != null) {
            message.put("reasoning_content", answer.get("reasoning"));
        }
        List<?> calls = list(answer.get("tool_calls"));
        if (!calls.isEmpty()) {
            message.put(
                    "tool_calls", calls.stream().map(ScriptedAnswer::wholeCall).toList());
        }
        Map<String, @Nullable Object> body = tree(
                "id",
                "resp",
                "choices",
                List.of(tree("index", 0, "message", message, "finish_reason", answer.get("finish_reason"))));
        if (answer.get("usage") != null) {
            body.put("usage", answer.get("usage"));
        }
        return body;
    }

    private static Map<String, @Nullable Object> wholeCall(Object call) {
        Map<?, ?> made = (Map<?, ?>) call;
        return tree(
                "id",
                made.get("id"),
                "type",
                "function",
                "function",
                tree("name", made.get("name"), "arguments", made.get("arguments")));
    }

    private List<String> fragments(@Nullable Object text) {
        int size = line.get("fragment") instanceof Number given ? given.intValue() : FRAGMENT;
        List<String> fragments = new ArrayList<>();
        String rest = text == null ? "" : text.toString();
        while (!rest.isEmpty()) {
            int end = rest.offsetByCodePoints(0, Math.min(size, rest.codePointCount(0, rest.length())));
            fragments.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return fragments;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Object object(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }

    private static Map<String, @Nullable Object> tree(@Nullable Object... pairs) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            tree.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return tree;
    }
}
