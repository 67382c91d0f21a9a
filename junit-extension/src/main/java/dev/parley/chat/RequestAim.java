package dev.parley.chat;

/**
 * What a request wants of the model, which says what it may carry.
 *
 * @since 0.1.0
 */
public enum RequestAim {
    /** An answer in text. */
    TEXT,
    /** A tool call: no target of output tokens, no {@code stop} and no {@code ignore_eos} may cut or stretch it. */
    TOOL_CALL,
    /** An answer in text with tools that the server runs: what the endpoint's body says of tools stays as it is. */
    SERVER_TOOLS
}
