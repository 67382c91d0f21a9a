package dev.parley.chat;

/**
 * What becomes of the tool calls that a recorded chat holds.
 *
 * @since 0.1.0
 */
public enum RecordedCalls {
    /** They say which turns should call, and no more. */
    KEEP,
    /** Their turn is expected to make them, in any order; arguments that were not recorded may have any value. */
    EXPECT
}
