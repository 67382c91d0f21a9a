package dev.parley.dataset.synthetic;

import java.util.SplittableRandom;

/**
 * Random numbers of one purpose at one place: the same ones on every machine, whatever else is drawn. Only
 * {@link SplittableRandom#nextLong()} is used, because nothing promises how a JDK makes other numbers of it.
 */
final class Draws {

    /** What numbers are drawn for. */
    enum Purpose {
        PREFIX_SIZE,
        PREFIX_TEXT,
        PROMPT_SIZE,
        PROMPT_TEXT,
        OUTPUT_SIZE,
        RESULT_SIZE,
        RESULT_TEXT,
        THINK_TIME
    }

    private final SplittableRandom random;

    private Draws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * Begins the numbers of a purpose.
     *
     * @param place where they are for: positions of conversation and turn
     */
    static Draws of(int seed, Purpose purpose, int... place) {
        long mixed = mixed(seed, purpose.name().hashCode()); // not its position, which a new purpose would change
        for (int position : place) {
            mixed = mixed(mixed, position);
        }
        return new Draws(mixed);
    }

    private static long mixed(long seed, int salt) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + salt).nextLong();
    }

    /** Returns a whole number from 0 on that is less than the bound. */
    int below(int bound) {
        return (int) Math.floorMod(random.nextLong(), (long) bound);
    }

    /** Returns a number of the normal distribution with mean 0 and deviation 1, by Box and Muller. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * Math.PI * unit());
    }

    /** Returns a number from 0 to below 1. */
    private double unit() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }
}
