package dev.parley.reporting.figures;

import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.transcript.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A failure on one line of a report. */
class FailureTests {

    @Test
    void says_in_which_file_and_line_the_turn_is_written() {
        assertThat(failure("why").place()).isEqualTo("shop.yaml:14");
    }

    @Test
    void says_by_a_word_whose_fault_it_was() {
        Outcome errored = new Outcome.Errored("why", new IllegalStateException());
        assertThat(Failure.of(TEST, turn(4, "Go", errored)).outcome()).isEqualTo("errored");
    }

    @Test
    void says_the_first_line_of_what_playing_found_and_the_place_once() {
        assertThat(headline("memory · turn 4 · missing tool call              shop.yaml:14\n  expected  order_status"))
                .isEqualTo("memory · turn 4 · missing tool call");
    }

    @Test
    void keeps_the_columns_of_the_turn() {
        assertThat(headline("memory · turn 4 · missing tool call              shop.yaml:14 (columns _4)\n  expected"))
                .isEqualTo("memory · turn 4 · missing tool call (columns _4)");
    }

    @Test
    void says_which_other_turn_it_died_of() {
        assertThat(headline("memory · turn 1 · missing tool call              shop.yaml:140\n  expected"))
                .isEqualTo("memory · turn 4 · memory · turn 1 · missing tool call shop.yaml:140 expected");
    }

    @Test
    void says_whose_check_failed_where_the_check_does_not() {
        assertThat(headline("took too long")).isEqualTo("memory · turn 4 · took too long");
    }

    @Test
    void puts_a_message_of_AssertJ_on_one_line() {
        assertThat(headline("[memory · turn 4] \nExpecting actual:\n  \"Shipped.\"\nto contain:\n  \"Berlin\"\n"))
                .isEqualTo("memory · turn 4 · Expecting actual: \"Shipped.\" to contain: \"Berlin\"");
    }

    @Test
    void cuts_what_is_too_long_for_a_line() {
        assertThat(headline("no ".repeat(1_000)))
                .isEqualTo("memory · turn 4 · " + "no ".repeat(24).strip() + " …");
    }

    @Test
    void shows_no_control_characters() {
        assertThat(headline("red \u001b[31m alert")).isEqualTo("memory · turn 4 · red [31m alert");
    }

    private static String headline(String reason) {
        return failure(reason).headline();
    }

    private static Failure failure(String reason) {
        return Failure.of(TEST, turn(4, "Go", new Outcome.Failed(reason, Optional.empty())));
    }
}
