package dev.parley.dataset.synthetic;

import java.util.function.UnaryOperator;

/** Cuts prose so that the whole that it is part of has so many tokens. */
final class SizedText {

    private final TokenCounter counter;

    SizedText(TokenCounter counter) {
        this.counter = counter;
    }

    /**
     * Returns a text of at most so many tokens, or what is left of it without any prose where even that has more.
     *
     * @param whole puts prose into what stands around it
     */
    String of(int tokens, Prose prose, UnaryOperator<String> whole) {
        int pieces = Math.max(0, tokens - counter.count(whole.apply("")));
        while (pieces > 0 && counter.count(whole.apply(prose.first(pieces))) > tokens) {
            pieces--;
        }
        while (counter.count(whole.apply(prose.first(pieces + 1))) <= tokens) {
            pieces++;
        }
        return whole.apply(prose.first(pieces));
    }
}
