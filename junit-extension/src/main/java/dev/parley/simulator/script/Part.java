package dev.parley.simulator.script;

import java.util.Optional;

/**
 * A part of an answer that a script may word or leave out.
 *
 * @param <T> the part's value
 * @since 0.1.0
 */
public sealed interface Part<T> {

    /** Returns the part; nothing where it is left out. */
    Optional<T> or(T usual);

    /** The part is what it is without a script. */
    record Usual<T>() implements Part<T> {
        @Override
        public Optional<T> or(T usual) {
            return Optional.of(usual);
        }
    }

    /**
     * The part is what the script says.
     *
     * @param value the value
     */
    record Given<T>(T value) implements Part<T> {
        @Override
        public Optional<T> or(T usual) {
            return Optional.of(value);
        }
    }

    /** The answer lacks the part. */
    record LeftOut<T>() implements Part<T> {
        @Override
        public Optional<T> or(T usual) {
            return Optional.empty();
        }
    }
}
