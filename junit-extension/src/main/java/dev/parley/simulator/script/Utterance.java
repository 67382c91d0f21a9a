package dev.parley.simulator.script;

import java.util.List;
import java.util.Optional;

/**
 * What the model says with one answer.
 *
 * @param text the text; empty for none
 * @param reasoning the reasoning; empty for none
 * @param refusal why it refuses; empty if it does not
 * @param calls the calls, in order
 * @since 0.1.0
 */
public record Utterance(String text, String reasoning, String refusal, List<Call> calls) {

    /** Copies the calls. */
    public Utterance {
        calls = List.copyOf(calls);
    }

    /** Returns a text alone. */
    public static Utterance text(String text) {
        return new Utterance(text, "", "", List.of());
    }

    /** Returns a call alone. */
    public static Utterance call(String name, String arguments) {
        return new Utterance("", "", "", List.of(new Call(new Part.Usual<>(), Optional.of(name), arguments)));
    }

    /** Puts the last tool result where the text says {@code {result}}. */
    Utterance withResult(String result) {
        return new Utterance(text.replace("{result}", result), reasoning, refusal, calls);
    }
}
