package dev.parley.model;

import dev.parley.chat.Api;
import dev.parley.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where the model is and how it is asked.
 *
 * @param baseUrl the server's address, with or without {@code /v1}
 * @param apiKey the key sent as bearer token
 * @param model the model's name; where absent the first that {@code /v1/models} lists
 * @param stream whether answers are streamed
 * @param maxTokens the limit of tokens of every answer that has no target of its own
 * @param dialect how it is told what was said before
 * @param limits how long to wait, and how often to ask again
 * @param headers further headers
 * @param body what is merged into every body; a {@code null} value leaves its key out
 * @param healthPath what is asked once before the first request, from the server's root; absent for nothing
 * @since 0.1.0
 */
public record EndpointSettings(
        URI baseUrl,
        Optional<ApiKey> apiKey,
        Optional<String> model,
        boolean stream,
        OptionalInt maxTokens,
        Dialect dialect,
        Limits limits,
        Map<String, String> headers,
        Map<String, @Nullable Object> body,
        Optional<String> healthPath) {

    /** Copies headers and body. */
    public EndpointSettings {
        headers = Map.copyOf(headers);
        body = Json.copyOf(body);
    }

    /** Returns these settings with another model. */
    public EndpointSettings asking(String otherModel) {
        return new EndpointSettings(
                baseUrl,
                apiKey,
                Optional.of(otherModel),
                stream,
                maxTokens,
                dialect,
                limits,
                headers,
                body,
                healthPath);
    }

    /**
     * How the model is told what was said before.
     *
     * @param api what is spoken with its server
     * @param serverHistory whether the server keeps what was said before, so that it is not sent again
     * @param reasoning what becomes of its reasoning
     */
    public record Dialect(Api api, boolean serverHistory, ReasoningHistory reasoning) {

        /** Chat completions, without the reasoning. */
        public static final Dialect DEFAULT = new Dialect(Api.CHAT_COMPLETIONS, false, new ReasoningHistory.Dropped());
    }

    /**
     * How long to wait for the server, and how often to ask it again.
     *
     * @param connect until a connection stands
     * @param firstByte from the request until the first byte of the answer's body
     * @param betweenBytes from one byte to the next
     * @param retries how often a request that failed is sent again
     */
    public record Limits(Duration connect, Duration firstByte, Duration betweenBytes, int retries) {

        /** 5 s, 60 s and 60 s; 2 times. */
        public static final Limits DEFAULT =
                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60), 2);
    }
}
