package dev.parley.json;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text that is too long to show whole: an ellipsis stands where something was cut off. A limit
 * counts characters, not halves of them. Stateless and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Excerpt {

    private static final String ELLIPSIS = "…";

    private Excerpt() {}

    /** Returns the beginning of a text, at most so many characters of it. */
    public static String of(String text, int limit) {
        return around(text, 0, limit);
    }

    /** Returns the beginning of a text on one line: line ends become blanks. */
    public static String line(String text, int limit) {
        return of(text.strip().replaceAll("\\R", " "), limit);
    }

    /** Returns the beginning of a JSON value as compact text. */
    public static String json(@Nullable Object tree, int limit) {
        return of(Json.compact(tree), limit);
    }

    /** Returns at most so many characters of a text, those at the position among them. */
    public static String around(String text, int position, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length <= limit) {
            return text;
        }
        int before = text.codePointCount(0, position) - limit / 4;
        int start = text.offsetByCodePoints(0, Math.max(0, Math.min(before, length - limit)));
        int end = text.offsetByCodePoints(start, limit);
        return (start > 0 ? ELLIPSIS : "") + text.substring(start, end) + (end < text.length() ? ELLIPSIS : "");
    }
}
