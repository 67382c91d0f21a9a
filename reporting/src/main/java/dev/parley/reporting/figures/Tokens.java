package dev.parley.reporting.figures;

import dev.parley.chat.Usage;

/**
 * What the answers cost, as far as the server says so.
 *
 * @param prompt tokens of the requests
 * @param completion tokens of the answers
 * @param reports how many requests were answered with their usage
 * @since 0.1.0
 */
public record Tokens(long prompt, long completion, int reports) {

    static final Tokens NONE = new Tokens(0, 0, 0);

    Tokens plus(Usage usage) {
        return plus(new Tokens(
                usage.promptTokens().orElse(0), usage.completionTokens().orElse(0), 1));
    }

    Tokens plus(Tokens other) {
        return new Tokens(prompt + other.prompt, completion + other.completion, reports + other.reports);
    }
}
