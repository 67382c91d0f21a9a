package dev.parley.simulator.script;

import java.time.Duration;

/**
 * How fast an answer comes.
 *
 * @param latency how long the server waits before it sends anything
 * @param pause how long it waits before each event of a stream
 * @since 0.1.0
 */
public record Pace(Duration latency, Duration pause) {

    /** No waiting. */
    public static final Pace AT_ONCE = new Pace(Duration.ZERO, Duration.ZERO);
}
