package dev.parley.chat;

import dev.parley.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One request as it was sent, and what came back. Secrets are already removed. Of a request that was sent more than once all but
 * {@code attempts} is of the last time.
 *
 * @param url where the request went
 * @param headers the request's headers, the values of secret ones replaced by {@code ***}
 * @param requestBody the request's body as a JSON tree
 * @param status the HTTP status; absent where no answer came
 * @param rawAnswer the answer's body as received, as far as it was read
 * @param answer what the model said; on a failed request what had arrived until then, if anything
 * @param timings when
 * @param attempts every time that it was sent, in order; never empty
 * @since 0.1.0
 */
public record Exchange(
        String url,
        Map<String, String> headers,
        Map<String, @Nullable Object> requestBody,
        OptionalInt status,
        String rawAnswer,
        Optional<Answer> answer,
        Timings timings,
        List<Attempt> attempts) {

    /** Copies the request. */
    public Exchange {
        headers = Map.copyOf(headers);
        requestBody = Json.copyOf(requestBody);
        attempts = List.copyOf(attempts);
    }

    /** Creates an exchange that was sent once. */
    public Exchange(
            String url,
            Map<String, String> headers,
            Map<String, @Nullable Object> requestBody,
            OptionalInt status,
            String rawAnswer,
            Optional<Answer> answer,
            Timings timings) {
        this(
                url,
                headers,
                requestBody,
                status,
                rawAnswer,
                answer,
                timings,
                List.of(new Attempt(timings.start(), Wait.NONE, status, Optional.empty())));
    }

    /**
     * One of the times that a request was sent.
     *
     * @param start when it was sent
     * @param waited how long was waited before
     * @param status the HTTP status; absent where no answer came
     * @param failure why it gave no usable answer, in a line; absent where it gave one
     */
    public record Attempt(Instant start, Wait waited, OptionalInt status, Optional<String> failure) {}

    /**
     * How long was waited before a request was sent.
     *
     * @param time how long
     * @param asked whether the server asked for it by {@code Retry-After}
     */
    public record Wait(Duration time, boolean asked) {

        /** What is waited before a request is sent for the first time. */
        public static final Wait NONE = new Wait(Duration.ZERO, false);
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
