package dev.parley.model.http;

import dev.parley.chat.Timings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Takes the times of one attempt. The clock gives its start only: durations need a source that never jumps.
 *
 * @since 0.1.0
 */
public final class Stopwatch {

    private final LongSupplier nanoTime;
    private final Instant start;
    private final long startNanos;
    private Optional<Duration> firstToken = Optional.empty();
    private Optional<Duration> firstOutputToken = Optional.empty();
    private Optional<Duration> lastToken = Optional.empty();
    private int tokenChunks;

    /**
     * Starts the time.
     *
     * @param clock tells the start
     * @param nanoTime measures durations
     */
    public Stopwatch(Clock clock, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = clock.instant();
        this.startNanos = nanoTime.getAsLong();
    }

    /** Notes what a chunk of a stream brought. */
    public void note(Progress progress) {
        if (progress == Progress.NOTHING) {
            return;
        }
        Optional<Duration> now = Optional.of(elapsed());
        firstToken = firstToken.or(() -> now);
        lastToken = now;
        tokenChunks++;
        if (progress == Progress.OUTPUT) {
            firstOutputToken = firstOutputToken.or(() -> now);
        }
    }

    /** Returns the times until now. */
    Timings timings() {
        return new Timings(start, elapsed(), firstToken, firstOutputToken, lastToken, tokenChunks);
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - startNanos);
    }

    /** What one chunk of a stream brought. */
    public enum Progress {
        /** Neither reasoning, text, a refusal nor a part of a call. */
        NOTHING,
        /** Reasoning alone. */
        REASONING,
        /** Text, a refusal, or a part of a call. */
        OUTPUT
    }
}
