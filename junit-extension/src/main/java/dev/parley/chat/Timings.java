package dev.parley.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When one request was sent and when its answer came. Durations count from the start.
 *
 * @param start when the request was sent
 * @param duration until the answer was read to its end, or until the request failed
 * @param firstToken until the first reasoning, text or call fragment (TTFT); absent without streaming
 * @param firstOutputToken until the first text or call fragment (TTFOT); absent without streaming
 * @param lastToken until the last fragment; absent without streaming
 * @param tokenChunks how many chunks of the stream brought reasoning, text or a call fragment; 0 without streaming
 * @since 0.1.0
 */
public record Timings(
        Instant start,
        Duration duration,
        Optional<Duration> firstToken,
        Optional<Duration> firstOutputToken,
        Optional<Duration> lastToken,
        int tokenChunks) {

    /** Returns the times of an answer that was not streamed. */
    public static Timings whole(Instant start, Duration duration) {
        return new Timings(start, duration, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }
}
