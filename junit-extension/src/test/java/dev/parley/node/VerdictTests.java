package dev.parley.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.testkit.Transcripts;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** An outcome becomes what JUnit understands as this outcome, and what a check throws becomes an outcome. */
class VerdictTests {

    private static final Outcome.Difference DIFFERENCE = new Outcome.Difference("expected", "actual");

    private static @Nullable Throwable thrown(Outcome outcome) {
        return Verdict.of(outcome).thrown();
    }

    private static final Turn TURN = Transcripts.turn(0, Outcome.PASSED);

    private static Verdict checked(ThrowingConsumer<Turn> check) {
        return Verdict.of(TURN, List.of(check));
    }

    private static Verdict thrownByCheck(Throwable thrown) {
        return checked(subject -> {
            throw thrown;
        });
    }

    @Test
    void passed_throws_nothing() {
        Verdict verdict = Verdict.of(Outcome.PASSED);

        assertThat(verdict.passed()).isTrue();
        assertThatCode(() -> verdict.raiseAfter(() -> {})).doesNotThrowAnyException();
    }

    @Test
    void failed_is_an_assertion_failure() {
        assertThat(thrown(new Outcome.Failed("wrong", Optional.empty())))
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    assertThat(failure).hasMessage("wrong");
                    assertThat(failure.isExpectedDefined()).isFalse();
                });
    }

    @Test
    void failed_with_a_difference_carries_both_sides() {
        assertThat(thrown(new Outcome.Failed("wrong", Optional.of(DIFFERENCE))))
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    assertThat(failure).hasMessage("wrong");
                    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("expected");
                    assertThat(failure.getActual().getStringRepresentation()).isEqualTo("actual");
                });
    }

    @Test
    void aborted_is_a_skip() {
        assertThat(thrown(new Outcome.Aborted("not sent")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("not sent");
    }

    @Test
    void errored_is_an_error_with_its_cause() {
        Exception cause = new TestAbortedException("a tool's own");

        assertThat(thrown(new Outcome.Errored("HTTP 500", cause)))
                .isInstanceOf(TurnErrorException.class)
                .hasMessage("HTTP 500")
                .hasCause(cause);
    }

    @Test
    void there_are_no_frames_of_the_inner_workings() {
        assertThat(Objects.requireNonNull(thrown(new Outcome.Aborted("not sent")))
                        .getStackTrace())
                .isEmpty();
    }

    @Test
    void checks_that_throw_nothing_pass() {
        List<Turn> seen = new ArrayList<>();

        Verdict verdict = Verdict.of(TURN, List.<ThrowingConsumer<Turn>>of(seen::add, seen::add));

        assertThat(verdict).isEqualTo(new Verdict(Outcome.PASSED, null));
        assertThat(seen).containsExactly(TURN, TURN);
    }

    @Test
    void after_a_check_that_throws_no_other_runs() {
        List<Turn> seen = new ArrayList<>();
        ThrowingConsumer<Turn> throwing = turn -> {
            throw new AssertionError("wrong");
        };

        Verdict verdict = Verdict.of(TURN, List.of(throwing, seen::add));

        assertThat(verdict.outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void an_assertion_in_a_check_is_a_failure_with_the_message_that_is_thrown() {
        Verdict verdict = thrownByCheck(new AssertionError("wrong"));

        String reason = """
                memory · turn 0 · check failed                                          shop.yaml:4
                  wrong""";
        assertThat(verdict.outcome()).isEqualTo(new Outcome.Failed(reason, Optional.empty()));
        assertThat(verdict.thrown()).isInstanceOf(AssertionFailedError.class).hasMessage(reason);
    }

    @Test
    void an_assertion_with_both_sides_keeps_them() {
        AssertionFailedError error = new AssertionFailedError("wrong", "expected", "actual");

        assertThat(thrownByCheck(error).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.difference()).contains(DIFFERENCE));
    }

    @Test
    void an_assumption_in_a_check_is_a_skip() {
        assertThat(thrownByCheck(new TestAbortedException("not today")).outcome())
                .isEqualTo(new Outcome.Aborted("""
                memory · turn 0 · check skipped                                         shop.yaml:4
                  not today"""));
    }

    @Test
    void anything_else_in_a_check_is_an_error() {
        Exception exception = new Exception("broken");

        assertThat(thrownByCheck(exception).outcome()).isEqualTo(new Outcome.Errored("""
                memory · turn 0 · ERROR, not the model: a check threw                   shop.yaml:4
                  java.lang.Exception: broken""", exception));
    }

    @Test
    void the_listeners_are_told_before_anything_is_thrown() {
        List<String> told = new ArrayList<>();
        Verdict verdict = thrownByCheck(new AssertionError("wrong"));

        Throwable raised =
                catchThrowable(() -> verdict.raiseAfter(() -> told.add("turn"), () -> told.add("conversation")));

        assertThat(told).containsExactly("turn", "conversation");
        assertThat(raised).isSameAs(verdict.thrown());
    }

    @Test
    void what_a_listener_throws_makes_a_leaf_that_passed_an_error() {
        IllegalStateException broken = new IllegalStateException("disk full");

        assertThat(catchThrowable(() -> Verdict.of(Outcome.PASSED).raiseAfter(throwing(broken))))
                .isSameAs(broken);
    }

    @Test
    void what_a_listener_throws_makes_a_leaf_that_was_skipped_an_error() {
        IllegalStateException broken = new IllegalStateException("disk full");
        Verdict skip = thrownByCheck(new TestAbortedException("not today"));

        assertThat(catchThrowable(() -> skip.raiseAfter(throwing(broken))))
                .isSameAs(broken)
                .hasSuppressedException(skip.thrown());
    }

    @Test
    void what_a_listener_throws_is_suppressed_under_a_failure() {
        NoClassDefFoundError broken = new NoClassDefFoundError("io/qameta/allure/Allure");
        Verdict failure = thrownByCheck(new AssertionError("wrong"));

        assertThat(catchThrowable(() -> failure.raiseAfter(throwing(broken))))
                .isSameAs(failure.thrown())
                .hasSuppressedException(broken);
    }

    @Test
    void every_listener_is_told_whatever_another_throws() {
        List<String> told = new ArrayList<>();
        Verdict verdict = Verdict.of(Outcome.PASSED);

        assertThat(catchThrowable(() ->
                        verdict.raiseAfter(throwing(new IllegalStateException("disk full")), () -> told.add("2"))))
                .hasMessage("disk full");
        assertThat(told).containsExactly("2");
    }

    private static Runnable throwing(Throwable thrown) {
        return () -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        };
    }
}
