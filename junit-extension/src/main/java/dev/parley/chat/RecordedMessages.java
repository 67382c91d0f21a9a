package dev.parley.chat;

/**
 * What becomes of a recorded chat: an array of messages in a dataset.
 *
 * @since 0.1.0
 */
public enum RecordedMessages {
    /** Each user message starts a turn, which the model answers anew. */
    TURNS,
    /** The whole array is sent as it is, as one turn. Chat completions only. */
    VERBATIM
}
