package dev.parley.dataset.synthetic;

import java.util.Optional;

/**
 * How much of something each draw gives: one number, any of a range, or numbers around a mean.
 *
 * @param least the least that is drawn
 * @param most the most that is drawn
 * @param bell what most draws are near to; absent where every number of the range is as likely as any other
 * @since 0.1.0
 */
public record Amount(int least, int most, Optional<Bell> bell) {

    /**
     * A normal distribution.
     *
     * @param mean its middle
     * @param deviation its standard deviation, above 0
     */
    public record Bell(int mean, int deviation) {}

    /** Returns an amount of which every draw gives the same. */
    public static Amount of(int fixed) {
        return new Amount(fixed, fixed, Optional.empty());
    }

    int draw(Draws draws) {
        return bell.map(shape -> around(shape, draws)).orElseGet(() -> least + draws.below(most - least + 1));
    }

    private int around(Bell shape, Draws draws) {
        long drawn = Math.round(shape.mean() + shape.deviation() * draws.normal());
        return (int) Math.max(least, Math.min(most, drawn));
    }
}
