package dev.parley.match;

import java.util.List;

/**
 * One thing in which a turn did not do what it should, in words.
 *
 * @param title what it is, in a few words, for example {@code wrong argument in order_status (call 1 of 1)}
 * @param details the lines that explain it, without indentation
 * @param expected what was expected, as text for a comparison view
 * @param actual what was there instead, as text for a comparison view
 * @since 0.1.0
 */
public record Mismatch(String title, List<String> details, String expected, String actual) {

    /** Copies the details. */
    public Mismatch {
        details = List.copyOf(details);
    }
}
