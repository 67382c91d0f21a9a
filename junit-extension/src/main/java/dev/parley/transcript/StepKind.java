package dev.parley.transcript;

import java.util.Locale;

/**
 * What a step is for, by GuideLLM's names.
 *
 * @since 0.1.0
 */
public enum StepKind {
    /** The user's message to a turn that need not call. */
    STANDARD,
    /** The user's message to a turn that should call. */
    CLIENT_TOOL_CALL,
    /** Tool results on their way to the model. */
    TOOL_RESPONSE_INJECTION,
    /** The user's message to a turn whose tools the server runs. */
    SERVER_TOOL_CALL;

    /** Returns upstream's spelling, for example {@code client_tool_call}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
