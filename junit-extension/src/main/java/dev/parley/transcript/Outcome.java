package dev.parley.transcript;

import java.util.Optional;

/**
 * How a step or a turn ended: four cases that are never mixed.
 *
 * @since 0.1.0
 */
public sealed interface Outcome {

    /** The one word of the outcome, as reports show it: passed, failed, aborted or errored. */
    String word();

    /** Returns why it did not pass; empty where it did. */
    String reason();

    /** The model did what it should. */
    record Passed() implements Outcome {
        @Override
        public String word() {
            return "passed";
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * The model did wrong.
     *
     * @param reason the whole explanation
     * @param difference expected and actual, where the two can be set side by side
     */
    record Failed(String reason, Optional<Difference> difference) implements Outcome {
        @Override
        public String word() {
            return "failed";
        }
    }

    /**
     * A policy skipped it, or it was cancelled and never sent.
     *
     * @param reason why
     */
    record Aborted(String reason) implements Outcome {
        @Override
        public String word() {
            return "aborted";
        }
    }

    /**
     * The endpoint, a tool or the dataset did wrong, not the model.
     *
     * @param reason the whole explanation
     * @param cause what was thrown
     */
    record Errored(String reason, Throwable cause) implements Outcome {
        @Override
        public String word() {
            return "errored";
        }
    }

    /**
     * Two texts for a comparison view.
     *
     * @param expected what should have been
     * @param actual what was
     */
    record Difference(String expected, String actual) {}

    /** It passed. */
    Outcome PASSED = new Passed();

    /** Returns the worse of two outcomes: errored before failed before aborted before passed; the first of equals. */
    static Outcome worse(Outcome first, Outcome second) {
        return rank(second) > rank(first) ? second : first;
    }

    private static int rank(Outcome outcome) {
        if (outcome instanceof Errored) {
            return 3;
        }
        if (outcome instanceof Failed) {
            return 2;
        }
        return outcome instanceof Aborted ? 1 : 0;
    }
}
