package dev.parley.plan;

/**
 * What a turn is expected to do about tools.
 *
 * @since 0.1.0
 */
public enum Demand {
    /** It should call: a turn without a call is what the missing-call policy judges. */
    CALL,
    /** It should not call, because the dataset says {@code calls: []}; a call fails the turn. */
    NO_CALL,
    /** It must not call, because its tool choice is {@code none}; a call fails the turn and stops the conversation. */
    FORBIDDEN,
    /** It may call or not. */
    OPEN,
    /** The server runs its tools; a call that reaches the test is only marked. */
    SERVER
}
