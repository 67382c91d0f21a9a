package dev.parley.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.transcript.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeCountTests {

    @Test
    void counts_nothing_at_first() {
        assertThat(OutcomeCount.NONE).hasToString("0 turns: 0 passed, 0 failed, 0 aborted, 0 errored");
    }

    @Test
    void speaks_of_one_turn_in_the_singular() {
        assertThat(OutcomeCount.NONE.plus(new Outcome.Aborted("why")))
                .hasToString("1 turn: 0 passed, 0 failed, 1 aborted, 0 errored");
    }

    @Test
    void counts_each_outcome() {
        OutcomeCount count = OutcomeCount.NONE
                .plus(new Outcome.Errored("why", new IllegalStateException()))
                .plus(Outcome.PASSED)
                .plus(new Outcome.Failed("why", Optional.empty()))
                .plus(Outcome.PASSED);
        assertThat(count).hasToString("4 turns: 2 passed, 1 failed, 0 aborted, 1 errored");
    }

    @Test
    void adds_up() {
        assertThat(new OutcomeCount(1, 2, 3, 4).plus(new OutcomeCount(10, 20, 30, 40)))
                .isEqualTo(new OutcomeCount(11, 22, 33, 44));
    }
}
