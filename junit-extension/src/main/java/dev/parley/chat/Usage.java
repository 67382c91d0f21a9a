package dev.parley.chat;

import java.util.OptionalLong;

/**
 * What the server says an answer cost, in tokens. What it does not say is absent, not 0.
 *
 * @param promptTokens tokens of the request
 * @param completionTokens tokens of the answer
 * @param cachedTokens tokens of the request that came from the server's cache
 * @since 0.1.0
 */
public record Usage(OptionalLong promptTokens, OptionalLong completionTokens, OptionalLong cachedTokens) {

    /** Creates a usage that says what request and answer cost. */
    public Usage(long promptTokens, long completionTokens, OptionalLong cachedTokens) {
        this(OptionalLong.of(promptTokens), OptionalLong.of(completionTokens), cachedTokens);
    }

    /** Returns whether it says anything. */
    public boolean isKnown() {
        return promptTokens.isPresent() || completionTokens.isPresent() || cachedTokens.isPresent();
    }
}
