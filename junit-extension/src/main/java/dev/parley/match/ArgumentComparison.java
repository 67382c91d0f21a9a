package dev.parley.match;

/**
 * What is done about arguments that an expected call does not list.
 *
 * @since 0.1.0
 */
public enum ArgumentComparison {
    /** They are allowed: the expected arguments are a part of those of the call. */
    SUBSET,
    /** They are a mismatch. */
    EXACT
}
