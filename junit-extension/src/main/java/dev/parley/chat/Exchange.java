package dev.parley.chat;

import dev.parley.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One request as it was sent, and what came back. Secrets are already removed.
 *
 * @param url where the request went
 * @param headers the request's headers, the values of secret ones replaced by {@code ***}
 * @param requestBody the request's body as a JSON tree
 * @param status the HTTP status; absent where no answer came
 * @param rawAnswer the answer's body as received, as far as it was read
 * @param answer what the model said; on a failed request what had arrived until then, if anything
 * @param timings when
 * @since 0.1.0
 */
public record Exchange(
        String url,
        Map<String, String> headers,
        Map<String, @Nullable Object> requestBody,
        OptionalInt status,
        String rawAnswer,
        Optional<Answer> answer,
        Timings timings) {

    /** Copies the request. */
    public Exchange {
        headers = Map.copyOf(headers);
        requestBody = Json.copyOf(requestBody);
    }

    /** Returns the names of the tools that the request offered, in order. */
    public List<String> offeredTools() {
        return requestBody.get("tools") instanceof List<?> tools
                ? tools.stream().map(Exchange::name).toList()
                : List.of();
    }

    /** An extra body may hold tools of kinds that only the server knows; those are shown whole. */
    private static String name(@Nullable Object tool) {
        Object function =
                tool instanceof Map<?, ?> outer && outer.get("function") != null ? outer.get("function") : tool;
        return function instanceof Map<?, ?> definition && definition.get("name") instanceof String name
                ? name
                : Json.compact(tool);
    }
}
