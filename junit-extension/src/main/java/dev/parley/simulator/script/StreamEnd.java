package dev.parley.simulator.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an answer ends. Where the request asks for no stream, there are no events to count: then half of the body is sent,
 * or the error alone.
 *
 * @since 0.1.0
 */
public sealed interface StreamEnd {

    /** As it should. */
    record Whole() implements StreamEnd {}

    /**
     * The connection closes in the middle of the body.
     *
     * @param events how many events are sent before
     */
    record Cut(int events) implements StreamEnd {}

    /**
     * The body ends as though it were whole.
     *
     * @param events how many events are sent before
     */
    record Early(int events) implements StreamEnd {}

    /**
     * An error ends it.
     *
     * @param events how many events are sent before
     * @param error the error object
     */
    record Failed(int events, Map<String, @Nullable Object> error) implements StreamEnd {}
}
