package dev.parley.reporting.turn;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import dev.parley.json.Json;
import dev.parley.reporting.Transcripts;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Exchanges of any request. */
public final class Played {

    private Played() {}

    /** A request with this body that was answered. */
    public static Exchange answered(String body, Answer answer) {
        return exchange(body, OptionalInt.of(200), "data: [DONE]\n\n", Optional.of(answer));
    }

    /** A request with this body to which this came back. */
    public static Exchange raw(String body, String answer) {
        return exchange(body, OptionalInt.of(502), answer, Optional.empty());
    }

    private static Exchange exchange(String body, OptionalInt status, String raw, Optional<Answer> answer) {
        return exchange("http://localhost:8000/v1/chat/completions", headers(), body, status, raw, answer);
    }

    private static Map<String, String> headers() {
        return Map.of("Content-Type", "application/json", "Authorization", "***");
    }

    /** A request to this address, never answered. */
    static Exchange to(String url, Map<String, String> headers, String body) {
        return exchange(url, headers, body, OptionalInt.empty(), "", Optional.empty());
    }

    private static Exchange exchange(
            String url,
            Map<String, String> headers,
            String body,
            OptionalInt status,
            String raw,
            Optional<Answer> answer) {
        Duration took = Duration.ofMillis(1234);
        Timings timings = new Timings(
                Transcripts.START, took, Optional.of(Duration.ofMillis(100)), Optional.empty(), Optional.empty(), 1);
        return new Exchange(url, headers, object(body), status, raw, answer, timings);
    }

    private static Map<String, @Nullable Object> object(String json) {
        return Json.copyOf((Map<?, ?>) Objects.requireNonNull(Json.parse(json)));
    }
}
