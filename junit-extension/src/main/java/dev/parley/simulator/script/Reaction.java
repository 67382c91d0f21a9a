package dev.parley.simulator.script;

import java.util.Optional;

/**
 * What is done with one request.
 *
 * @since 0.1.0
 */
public sealed interface Reaction {

    /**
     * The model answers.
     *
     * @param said what it says; absent for what it says without a script
     * @param closing what comes with it
     */
    record Completion(Optional<Utterance> said, Closing closing) implements Reaction {}

    /**
     * The server answers in the model's place.
     *
     * @param status the HTTP status
     * @param contentType the content type, where no header says another
     * @param body the body
     */
    record Http(int status, String contentType, String body) implements Reaction {}

    /** The server closes the connection without an answer. */
    record Dropped() implements Reaction {}
}
