package dev.parley.reporting.turn;

import dev.parley.json.Excerpt;
import dev.parley.transcript.Outcome;

/**
 * Why something ended as it did, as a page says it: the blanks that put a message's line of the dataset into a column of its own on a
 * console are one.
 *
 * @since 0.1.0
 */
public final class Reason {

    private static final int WIDTH = 120;

    private Reason() {}

    /** Returns the whole reason; empty where there is none. */
    public static String of(Outcome outcome) {
        String reason = outcome.reason();
        return squeezed(firstLine(reason)) + reason.substring(firstLine(reason).length());
    }

    /** Returns the first line, at most 120 characters of it; empty where there is none. */
    public static String line(Outcome outcome) {
        return Excerpt.of(squeezed(firstLine(outcome.reason())), WIDTH);
    }

    private static String firstLine(String reason) {
        return reason.lines().findFirst().orElse("");
    }

    private static String squeezed(String line) {
        return line.replaceAll(" {2,}", " ");
    }
}
