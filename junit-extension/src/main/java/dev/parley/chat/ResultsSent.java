package dev.parley.chat;

/**
 * When the results of tool calls go to the model.
 *
 * @since 0.1.0
 */
public enum ResultsSent {
    /** In a request of their own, which the model answers before the next user message. */
    IMMEDIATELY,
    /** In front of the next user message, as GuideLLM first sent them; after the last turn they are not sent at all. */
    WITH_NEXT_TURN
}
