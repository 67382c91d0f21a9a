package dev.parley.model;

import dev.parley.chat.Exchange;

/**
 * Something that answers a conversation so far.
 *
 * @since 0.1.0
 */
public interface Model {

    /**
     * Asks and waits for the whole answer.
     *
     * @param request what to ask
     * @return the request as sent, with the answer
     * @throws EndpointException if no usable answer came
     */
    Exchange ask(ModelRequest request);
}
