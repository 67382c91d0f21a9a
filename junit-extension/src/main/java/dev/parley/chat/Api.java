package dev.parley.chat;

/**
 * What is spoken with the server.
 *
 * @since 0.1.0
 */
public enum Api {
    /** {@code POST /v1/chat/completions}, which nearly every server has. */
    CHAT_COMPLETIONS,
    /** {@code POST /v1/responses}, OpenAI's newer API, which some servers have. */
    RESPONSES
}
