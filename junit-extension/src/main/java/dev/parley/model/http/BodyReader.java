package dev.parley.model.http;

import dev.parley.chat.Answer;
import java.util.Optional;

/**
 * Makes sense of the body of an answer while it comes. Every method may throw {@link AttemptFailedException}.
 *
 * @since 0.1.0
 */
public interface BodyReader {

    /** Takes the next bytes. */
    void accept(byte[] bytes);

    /** Returns whether the answer is complete, so that nothing more is read. */
    boolean done();

    /**
     * Ends the body.
     *
     * @param body the whole body as received
     * @param contentType what the server says that it is
     */
    void finish(String body, String contentType);

    /** Returns what of the model's answer has come; nothing if none of it has. Called once. */
    Optional<Answer> answer();
}
