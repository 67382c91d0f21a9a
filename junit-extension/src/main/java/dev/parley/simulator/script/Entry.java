package dev.parley.simulator.script;

import java.util.Optional;

/**
 * An entry of a rule: what is done with one request, and how the answer is sent.
 *
 * @param reaction what is done
 * @param delivery how it is sent
 * @since 0.1.0
 */
public record Entry(Reaction reaction, Delivery delivery) {

    /** Returns the entry of a model that says something without a script. */
    public static Entry of(Utterance said) {
        return new Entry(new Reaction.Completion(Optional.of(said), Closing.USUAL), Delivery.USUAL);
    }

    /** Puts the last tool result where the text says {@code {result}}. */
    Entry withResult(String result) {
        if (!(reaction instanceof Reaction.Completion completion)) {
            return this;
        }
        Optional<Utterance> said = completion.said().map(words -> words.withResult(result));
        return new Entry(new Reaction.Completion(said, completion.closing()), delivery);
    }
}
