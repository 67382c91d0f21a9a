package dev.parley.reporting.allure;

import dev.parley.transcript.Outcome;
import java.util.Locale;

/** How something ended, by Allure's words. */
enum Verdict {
    PASSED,
    FAILED,
    BROKEN,
    SKIPPED;

    static Verdict of(Outcome outcome) {
        if (outcome instanceof Outcome.Errored) {
            return BROKEN;
        }
        if (outcome instanceof Outcome.Failed) {
            return FAILED;
        }
        return outcome instanceof Outcome.Aborted ? SKIPPED : PASSED;
    }

    /** Returns for example {@code broken}. */
    String allureWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
