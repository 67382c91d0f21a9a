package dev.parley.simulator.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes with what the model says.
 *
 * @param finishReason why it stopped, in the server's word
 * @param usage what the answer cost
 * @param end how the answer ends
 * @since 0.1.0
 */
public record Closing(Part<String> finishReason, Part<Map<String, @Nullable Object>> usage, StreamEnd end) {

    /** As it is without a script. */
    public static final Closing USUAL = new Closing(new Part.Usual<>(), new Part.Usual<>(), new StreamEnd.Whole());
}
