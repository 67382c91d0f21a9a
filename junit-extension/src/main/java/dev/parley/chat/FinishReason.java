package dev.parley.chat;

/**
 * Why the model stopped, in the server's own word.
 *
 * @param word for example {@code stop}, {@code length}, {@code tool_calls}, {@code content_filter}
 * @since 0.1.0
 */
public record FinishReason(String word) {

    /** The answer was cut by a limit of tokens. */
    public static final FinishReason LENGTH = new FinishReason("length");

    /** The server says that the answer ended with calls. */
    public static final FinishReason TOOL_CALLS = new FinishReason("tool_calls");

    /** A filter of the server held the answer back, or cut it. */
    public static final FinishReason CONTENT_FILTER = new FinishReason("content_filter");

    /** Returns the server's word. */
    @Override
    public String toString() {
        return word;
    }
}
