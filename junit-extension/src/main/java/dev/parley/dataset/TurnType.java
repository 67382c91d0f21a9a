package dev.parley.dataset;

import java.util.Locale;

/**
 * What a turn is for where the dataset says it outright, by GuideLLM's names.
 *
 * @since 0.1.0
 */
public enum TurnType {
    /** It asks for text and offers no tools. */
    STANDARD,
    /** It should call. */
    CLIENT_TOOL_CALL,
    /** The server runs its tools. */
    SERVER_TOOL_CALL;

    /** Returns the word in a dataset, for example {@code client_tool_call}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
