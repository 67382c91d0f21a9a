package dev.parley.assertj;

import dev.parley.transcript.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a turn.
 *
 * @since 0.1.0
 */
public class TurnAssert extends AbstractTurnAssert<TurnAssert> {

    /** Creates assertions whose failures begin with the turn's name. */
    protected TurnAssert(@Nullable Turn turn) {
        super(turn, TurnAssert.class);
    }
}
