package dev.parley.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.transcript.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeCountTests {

    private final OutcomeCount count = new OutcomeCount();

    @Test
    void counts_nothing_at_first() {
        assertThat(count).hasToString("0 turns: 0 passed, 0 failed, 0 aborted, 0 errored");
    }

    @Test
    void is_empty_at_first() {
        assertThat(count.isEmpty()).isTrue();
    }

    @Test
    void is_not_empty_once_it_counted() {
        count.add(Outcome.PASSED);
        assertThat(count.isEmpty()).isFalse();
    }

    @Test
    void speaks_of_one_turn_in_the_singular() {
        count.add(new Outcome.Aborted("why"));
        assertThat(count).hasToString("1 turn: 0 passed, 0 failed, 1 aborted, 0 errored");
    }

    @Test
    void counts_each_outcome() {
        count.add(new Outcome.Errored("why", new IllegalStateException()));
        count.add(Outcome.PASSED);
        count.add(new Outcome.Failed("why", Optional.empty()));
        count.add(Outcome.PASSED);
        assertThat(count).hasToString("4 turns: 2 passed, 1 failed, 0 aborted, 1 errored");
    }
}
