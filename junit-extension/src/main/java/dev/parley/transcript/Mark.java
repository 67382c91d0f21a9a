package dev.parley.transcript;

/**
 * Something that a reader of any report should notice on a step. A step that stopped its conversation says it in
 * its reason; {@link Step#missesToolCall()} tells of a missing call either way.
 *
 * @since 0.1.0
 */
public enum Mark {
    /** A call was expected and none was made. */
    MISSING_TOOL_CALL("missing tool call"),
    /** A call was made that nobody asked for. */
    UNEXPECTED_TOOL_CALL("unexpected tool call"),
    /** A declared Java method threw. */
    TOOL_ERROR("tool error"),
    /** The answer held reasoning alone. */
    REASONING_ONLY("reasoning only"),
    /** The model refused, in the server's own place for it. */
    REFUSED("refused"),
    /** A filter of the server held the answer back, or cut it. */
    CONTENT_FILTER("content filter");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    /** Returns the words that every report shows. */
    @Override
    public String toString() {
        return words;
    }
}
