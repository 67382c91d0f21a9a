package dev.parley.match;

import dev.parley.chat.ToolCall;
import java.util.List;

/**
 * What a turn did, as far as expectations look at it.
 *
 * @param callsByStep the calls of each answer, in order; an answer without calls is an empty list
 * @param reply the text of the last answer; empty where it had none
 * @since 0.1.0
 */
public record Conduct(List<List<ToolCall>> callsByStep, String reply) {

    /** Copies the calls. */
    public Conduct {
        callsByStep = callsByStep.stream().map(List::copyOf).toList();
    }

    /** Returns all calls in order. */
    public List<ToolCall> calls() {
        return callsByStep.stream().flatMap(List::stream).toList();
    }
}
