package dev.parley.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.Transcripts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four outcomes, and which of two is worse. */
class OutcomeTests {

    private static Outcome outcome(String word, String reason) {
        return switch (word) {
            case "failed" -> new Outcome.Failed(reason, Optional.empty());
            case "aborted" -> new Outcome.Aborted(reason);
            case "errored" -> new Outcome.Errored(reason, new IllegalStateException());
            default -> Outcome.PASSED;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "passed,  aborted, aborted",
        "passed,  failed,  failed",
        "passed,  errored, errored",
        "aborted, failed,  failed",
        "aborted, errored, errored",
        "failed,  errored, errored",
        "passed,  passed,  passed"
    })
    void the_worse_one_is(String one, String other, String worse) {
        Outcome first = outcome(one, "one");
        Outcome second = outcome(other, "other");

        assertThat(List.of(Outcome.worse(first, second), Outcome.worse(second, first)))
                .extracting(Outcome::word)
                .containsOnly(worse);
    }

    @ParameterizedTest
    @CsvSource({"failed", "aborted", "errored"})
    void of_two_that_are_equally_bad_the_first_counts(String word) {
        assertThat(Outcome.worse(outcome(word, "first"), outcome(word, "second"))
                        .reason())
                .isEqualTo("first");
    }

    @Test
    void what_passed_has_no_reason() {
        assertThat(Outcome.PASSED.reason()).isEmpty();
    }

    @Test
    void a_conversation_has_its_worst_turns_outcome() {
        Conversation conversation = Conversation.of(
                "memory",
                Transcripts.PLACE,
                List.of(
                        Transcripts.turn(0, Outcome.PASSED),
                        Transcripts.turn(1, outcome("failed", "wrong")),
                        Transcripts.turn(2, outcome("aborted", "cancelled"))));

        assertThat(conversation.outcome()).isEqualTo(outcome("failed", "wrong"));
    }

    @ParameterizedTest
    @CsvSource({"passed, failed, failed", "failed, passed, failed", "aborted, errored, errored"})
    void a_conversation_is_at_best_as_good_as_told(String own, String told, String expected) {
        Conversation conversation =
                Conversation.of("memory", Transcripts.PLACE, List.of(Transcripts.turn(0, outcome(own, "own"))));

        assertThat(conversation.atBest(outcome(told, "told")).outcome().word()).isEqualTo(expected);
    }
}
