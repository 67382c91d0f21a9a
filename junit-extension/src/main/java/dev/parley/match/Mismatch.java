package dev.parley.match;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing in which a turn did not do what it should, in words.
 *
 * @param title what it is, in a few words, for example {@code wrong argument in order_status (call 1 of 1)}
 * @param details the lines that explain it, without indentation; at least one
 * @param expected what was expected, as text for a comparison view
 * @param actual what was there instead, as text for a comparison view
 * @since 0.1.0
 */
public record Mismatch(String title, List<String> details, String expected, String actual) {

    /** A name holds whatever a model or an author wrote: what would break a line or colour a terminal. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /** Copies the details, and spells out control characters in them and in the title. */
    public Mismatch {
        title = spelledOut(title);
        details = details.stream().map(Mismatch::spelledOut).toList();
    }

    private static String spelledOut(String line) {
        return UNSEEN.matcher(line)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }
}
