package dev.parley.reporting.figures;

import dev.parley.transcript.TestId;
import dev.parley.transcript.Turn;
import java.time.Duration;

/**
 * A turn that took long.
 *
 * @param test the test method
 * @param name the turn's name, for example {@code memory · turn 0}
 * @param place where it is written, as {@code file:line}
 * @param duration how long its requests took together
 * @since 0.1.0
 */
public record SlowTurn(TestId test, String name, String place, Duration duration) {

    static SlowTurn of(TestId test, Turn turn) {
        return new SlowTurn(test, turn.name(), turn.place().fileAndLine(), turn.duration());
    }
}
