package dev.parley.chat;

import java.util.OptionalLong;

/**
 * What the server says an answer cost, in tokens.
 *
 * @param promptTokens tokens of the request
 * @param completionTokens tokens of the answer
 * @param cachedTokens tokens of the request that came from the server's cache, where it says so
 * @since 0.1.0
 */
public record Usage(long promptTokens, long completionTokens, OptionalLong cachedTokens) {}
