package dev.parley.node;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What a leaf tells JUnit: an outcome and the throwable that JUnit understands as this outcome.
 *
 * @param outcome the outcome
 * @param thrown what the leaf throws; null where it passes
 */
record Verdict(Outcome outcome, @Nullable Throwable thrown) {

    /** Returns the verdict of an outcome that play has found. */
    static Verdict of(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return new Verdict(outcome, bare(failure(failed)));
        }
        if (outcome instanceof Outcome.Aborted aborted) {
            return new Verdict(outcome, bare(new TestAbortedException(aborted.reason())));
        }
        if (outcome instanceof Outcome.Errored errored) {
            return new Verdict(outcome, bare(new TurnErrorException(errored.reason(), errored.cause())));
        }
        return new Verdict(outcome, null);
    }

    /** Leaves out the stack: its frames are this project's own and tell nobody anything. */
    private static Throwable bare(Throwable thrown) {
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }

    private static AssertionFailedError failure(Outcome.Failed failed) {
        return failed.difference()
                .map(difference ->
                        new AssertionFailedError(failed.reason(), difference.expected(), difference.actual()))
                .orElseGet(() -> new AssertionFailedError(failed.reason()));
    }

    /** Runs an author's checks of a turn until one throws. */
    static Verdict of(Turn turn, List<ThrowingConsumer<Turn>> checks) {
        return of(turn, CheckedPart.of(turn), checks);
    }

    /** Runs an author's checks of a whole conversation until one throws. */
    static Verdict of(Conversation conversation, List<ThrowingConsumer<Conversation>> checks) {
        return of(conversation, CheckedPart.of(conversation), checks);
    }

    private static <T> Verdict of(T subject, CheckedPart part, List<ThrowingConsumer<T>> checks) {
        try {
            for (ThrowingConsumer<T> check : checks) {
                check.accept(subject);
            }
            return new Verdict(Outcome.PASSED, null);
        } catch (Throwable thrown) { // the leaf throws it on
            Throwable explained = part.explain(thrown);
            return new Verdict(outcome(thrown, explained), explained);
        }
    }

    private static Outcome outcome(Throwable thrown, Throwable explained) {
        String reason = String.valueOf(explained.getMessage());
        if (thrown instanceof AssertionFailedError failed && failed.isExpectedDefined() && failed.isActualDefined()) {
            return new Outcome.Failed(
                    reason,
                    Optional.of(new Outcome.Difference(
                            failed.getExpected().getStringRepresentation(),
                            failed.getActual().getStringRepresentation())));
        }
        if (thrown instanceof AssertionError) {
            return new Outcome.Failed(reason, Optional.empty());
        }
        return thrown instanceof TestAbortedException
                ? new Outcome.Aborted(reason)
                : new Outcome.Errored(reason, thrown);
    }

    boolean passed() {
        return thrown == null;
    }

    /**
     * Tells the listeners, then throws what JUnit should see, if anything. What a listener throws is never lost: it makes
     * a leaf that passed or was skipped an error, and is suppressed under the reason of any other.
     */
    void raiseAfter(Runnable... messages) throws Throwable {
        Throwable raised = thrown;
        for (Runnable message : messages) {
            try {
                message.run();
            } catch (RuntimeException | Error e) { // thrown below
                raised = raised == null ? e : joined(raised, e);
            }
        }
        if (raised != null) {
            throw raised;
        }
    }

    private static Throwable joined(Throwable raised, Throwable ofListener) {
        boolean skipped = raised instanceof TestAbortedException;
        Throwable worse = skipped ? ofListener : raised;
        worse.addSuppressed(skipped ? raised : ofListener);
        return worse;
    }
}
