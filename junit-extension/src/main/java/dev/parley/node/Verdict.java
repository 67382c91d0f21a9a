package dev.parley.node;

import dev.parley.transcript.Outcome;
import dev.parley.transcript.TestId;
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
    static Verdict of(Outcome outcome, TestId test) {
        if (outcome instanceof Outcome.Failed failed) {
            return new Verdict(outcome, at(test, failure(failed)));
        }
        if (outcome instanceof Outcome.Aborted aborted) {
            return new Verdict(outcome, at(test, new TestAbortedException(aborted.reason())));
        }
        if (outcome instanceof Outcome.Errored errored) {
            return new Verdict(outcome, at(test, new TurnErrorException(errored.reason(), errored.cause())));
        }
        return new Verdict(outcome, null);
    }

    /** Shows the test method instead of this project's own frames, which tell nobody anything. */
    private static Throwable at(TestId test, Throwable thrown) {
        String topLevel = test.className().replaceFirst("\\$.*", "");
        String file = topLevel.substring(topLevel.lastIndexOf('.') + 1) + ".java";
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(test.className(), test.method().replaceFirst("\\(.*", ""), file, -1)
        });
        return thrown;
    }

    private static AssertionFailedError failure(Outcome.Failed failed) {
        return failed.difference()
                .map(difference ->
                        new AssertionFailedError(failed.reason(), difference.expected(), difference.actual()))
                .orElseGet(() -> new AssertionFailedError(failed.reason()));
    }

    /** Runs an author's checks until one throws. */
    static <T> Verdict of(T subject, List<ThrowingConsumer<T>> checks) {
        try {
            for (ThrowingConsumer<T> check : checks) {
                check.accept(subject);
            }
            return new Verdict(Outcome.PASSED, null);
        } catch (Throwable thrown) { // the leaf throws it on
            return new Verdict(outcome(thrown), thrown);
        }
    }

    private static Outcome outcome(Throwable thrown) {
        String reason = String.valueOf(thrown.getMessage());
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
