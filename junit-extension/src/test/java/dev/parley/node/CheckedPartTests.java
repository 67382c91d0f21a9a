package dev.parley.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.fail;

import dev.parley.assertj.ParleyAssertions;
import dev.parley.testkit.Transcripts;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.opentest4j.AssertionFailedError;

/** What an author's check throws says where it failed: conversation, turn, the dataset's line, the line of the check. */
class CheckedPartTests {

    private static final Turn TURN = Transcripts.turn(1, Outcome.PASSED, Transcripts.step(Duration.ofMillis(20), "Hi"));

    private static Throwable thrownBy(ThrowingConsumer<Turn> check) {
        return Objects.requireNonNull(Verdict.of(TURN, List.of(check)).thrown());
    }

    private static List<String> frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(frame -> frame.getFileName() + " " + frame.getMethodName().replaceAll("\\d+$", ""))
                .toList();
    }

    private static void broken(Turn turn) {
        throw new IllegalStateException("no " + turn.name());
    }

    @Test
    void a_failed_check_keeps_both_sides_for_a_comparison() {
        AssertionFailedError failure =
                (AssertionFailedError) thrownBy(turn -> assertThat(turn.reply()).isEqualTo("Hello"));

        assertThat(failure).hasMessage("""
                memory · turn 1 · check failed                                          shop.yaml:4
                  expected: "Hello"
                   but was: "Hi\"""");
        assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("\"Hello\"");
        assertThat(failure.getActual().getStringRepresentation()).isEqualTo("\"Hi\"");
    }

    @Test
    void the_name_of_the_turn_is_said_once() {
        assertThat(thrownBy(turn -> ParleyAssertions.assertThat(turn).finishedWithin(Duration.ofMillis(5))))
                .hasMessage("""
                        memory · turn 1 · check failed                                          shop.yaml:4
                          expected to finish within 5 ms, took 20 ms""");
    }

    @Test
    void a_failure_without_a_message_names_what_was_thrown() {
        assertThat(thrownBy(turn -> {
                    throw new AssertionError();
                }))
                .hasMessage("""
                memory · turn 1 · check failed                                          shop.yaml:4
                  java.lang.AssertionError""");
    }

    @Test
    void a_failed_check_keeps_its_own_frames_alone() {
        assertThat(frames(thrownBy(turn -> fail("no"))))
                .endsWith("CheckedPartTests.java lambda$a_failed_check_keeps_its_own_frames_alone$")
                .noneMatch(frame -> frame.startsWith("Verdict.java"));
    }

    @Test
    void a_check_that_breaks_keeps_its_own_frames_in_the_cause() {
        Throwable error = thrownBy(CheckedPartTests::broken);

        assertThat(error).isInstanceOf(TurnErrorException.class).hasMessage("""
                memory · turn 1 · ERROR, not the model: a check threw                   shop.yaml:4
                  java.lang.IllegalStateException: no memory · turn 1""");
        assertThat(frames(error)).isEmpty();
        assertThat(error.getCause())
                .isInstanceOfSatisfying(
                        IllegalStateException.class,
                        cause -> assertThat(frames(cause)).startsWith("CheckedPartTests.java broken"));
    }

    @Test
    void several_failures_in_one_are_all_kept() {
        Throwable failure = thrownBy(turn -> assertAll(() -> fail("first"), () -> fail("second")));

        assertThat(failure).hasMessage("""
                memory · turn 1 · check failed                                          shop.yaml:4
                  Multiple Failures (2 failures)
                  \torg.opentest4j.AssertionFailedError: first
                  \torg.opentest4j.AssertionFailedError: second""");
        assertThat(failure.getSuppressed()).extracting(Throwable::getMessage).containsExactly("first", "second");
    }

    @Test
    void an_error_of_the_virtual_machine_is_thrown_on_as_it_is() {
        OutOfMemoryError error = new OutOfMemoryError("heap");

        assertThat(thrownBy(turn -> {
                    throw error;
                }))
                .isSameAs(error);
    }
}
