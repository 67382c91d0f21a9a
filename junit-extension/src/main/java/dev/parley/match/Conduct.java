package dev.parley.match;

import dev.parley.chat.ToolCall;
import java.util.List;

/**
 * What a turn did, as far as expectations look at it.
 *
 * @param callsByStep the calls of each answer, in order; an answer without calls is an empty list
 * @param reply the text of the last answer; empty where it had none
 * @param offered the names of the functions that the model could have called, for explanations; empty where nobody knows
 * @since 0.1.0
 */
public record Conduct(List<List<ToolCall>> callsByStep, String reply, List<String> offered) {

    /** Copies the calls and the names. */
    public Conduct {
        callsByStep = callsByStep.stream().map(List::copyOf).toList();
        offered = List.copyOf(offered);
    }

    /** Creates a conduct of which nobody knows what was offered. */
    public Conduct(List<List<ToolCall>> callsByStep, String reply) {
        this(callsByStep, reply, List.of());
    }

    /** Returns all calls in order. */
    public List<ToolCall> calls() {
        return callsByStep.stream().flatMap(List::stream).toList();
    }
}
