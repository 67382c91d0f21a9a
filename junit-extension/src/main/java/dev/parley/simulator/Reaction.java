package dev.parley.simulator;

import java.util.List;

/**
 * What the simulated model does with one request.
 *
 * @param text the text; empty for none
 * @param reasoning the reasoning; empty for none
 * @param calls the calls, in order
 */
record Reaction(String text, String reasoning, List<Call> calls) {

    /** Copies the calls. */
    Reaction {
        calls = List.copyOf(calls);
    }

    static Reaction say(String text) {
        return new Reaction(text, "", List.of());
    }

    static Reaction call(String name, String arguments) {
        return new Reaction("", "", List.of(new Call(name, arguments)));
    }

    /** Returns why the model stopped, in the server's word. */
    String finishReason() {
        return calls.isEmpty() ? "stop" : "tool_calls";
    }

    /** Puts the last tool result where the text says {@code {result}}. */
    Reaction withResult(String result) {
        return new Reaction(text.replace("{result}", result), reasoning, calls);
    }

    /**
     * A call.
     *
     * @param name the function's name
     * @param arguments the arguments as they are sent
     */
    record Call(String name, String arguments) {}
}
