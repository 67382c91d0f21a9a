package dev.parley.chat;

/**
 * By whose rules expected calls are compared.
 *
 * @since 0.1.0
 */
public enum MatchingDialect {
    /** By Parley's: what the dataset says of each argument. */
    DEFAULT,
    /** By those of the Berkeley Function Calling Leaderboard: expected arguments are lists of accepted values. */
    BFCL
}
