package dev.parley.simulator.script;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an answer is sent.
 *
 * @param headers headers that it has besides, or instead of, the usual ones
 * @param latency how long the server waits first; absent for the script's latency
 * @param pause how long it waits before each event; absent for the script's pause
 * @since 0.1.0
 */
public record Delivery(Map<String, String> headers, Optional<Duration> latency, Optional<Duration> pause) {

    /** As it is without a script. */
    public static final Delivery USUAL = new Delivery(Map.of(), Optional.empty(), Optional.empty());

    /** Copies the headers and keeps their order. */
    public Delivery {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Returns how fast the answer comes. */
    public Pace pace(Pace usual) {
        return new Pace(latency.orElse(usual.latency()), pause.orElse(usual.pause()));
    }
}
