package dev.parley.dataset.synthetic;

import java.util.Optional;

/**
 * What conversations are generated.
 *
 * @param conversations how many, at least 1
 * @param turns how many turns each has, at least 1
 * @param seed what all random numbers are made from
 * @param prompts how long user messages are
 * @param outputs how long the answers should be
 * @param results how many tokens a tool's result has; absent where none is generated
 * @param prefixes the system prompts; absent for none
 * @param thinkTime how long the user thinks before each turn but the first, in milliseconds; absent for not at all
 * @param counter counts tokens
 * @since 0.1.0
 */
public record SyntheticSettings(
        int conversations,
        int turns,
        int seed,
        Prompts prompts,
        Outputs outputs,
        Optional<Amount> results,
        Optional<Prefixes> prefixes,
        Optional<Amount> thinkTime,
        TokenCounter counter) {

    /**
     * The sizes of user messages, in tokens.
     *
     * @param first of turn 0
     * @param others of every other turn
     */
    public record Prompts(Amount first, Amount others) {
        Amount of(int turn) {
            return turn == 0 ? first : others;
        }
    }

    /**
     * The targets of answers, in tokens.
     *
     * @param first of turn 0; absent for none
     * @param others of every other turn; absent for none
     */
    public record Outputs(Optional<Amount> first, Optional<Amount> others) {
        Optional<Amount> of(int turn) {
            return turn == 0 ? first : others;
        }
    }

    /**
     * System prompts that conversations share.
     *
     * @param tokens how many tokens each has
     * @param count how many different ones there are, at least 1; conversations take them in turn
     */
    public record Prefixes(Amount tokens, int count) {}
}
