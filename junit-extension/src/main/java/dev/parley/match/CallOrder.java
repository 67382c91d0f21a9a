package dev.parley.match;

/**
 * Whether the order of calls counts.
 *
 * @since 0.1.0
 */
public enum CallOrder {
    /** The expected calls come in the order in which they are listed. */
    IN_ORDER,
    /** The expected calls come in any order; which call answers which is decided by a maximum matching. */
    ANY
}
