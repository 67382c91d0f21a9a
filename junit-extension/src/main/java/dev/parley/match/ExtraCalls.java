package dev.parley.match;

/**
 * What becomes of calls beside the expected ones.
 *
 * @since 0.1.0
 */
public enum ExtraCalls {
    /** They are a mismatch. */
    FAIL,
    /** They are ignored. */
    ALLOW
}
