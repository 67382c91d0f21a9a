package dev.parley.match;

/** A piece of a text that is too long to show whole; an ellipsis stands where something was cut off. */
final class Excerpt {

    private static final String ELLIPSIS = "…";

    private Excerpt() {}

    /** Returns the beginning of a text, at most so many characters of it. */
    static String of(String text, int limit) {
        return around(text, 0, limit);
    }

    /** Returns at most so many characters of a text, those at the position among them. */
    static String around(String text, int position, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int start = whole(text, Math.max(0, Math.min(position - limit / 4, text.length() - limit)));
        int end = whole(text, start + limit);
        return (start > 0 ? ELLIPSIS : "") + text.substring(start, end) + (end < text.length() ? ELLIPSIS : "");
    }

    /** Moves a cut before the character that it would halve. */
    private static int whole(String text, int cut) {
        boolean halves = cut > 0 && cut < text.length() && Character.isLowSurrogate(text.charAt(cut));
        return halves ? cut - 1 : cut;
    }

    /** Returns the first position at which two texts differ; the length of the shorter where it begins the longer. */
    static int firstDifference(String left, String right) {
        int position = 0;
        while (position < Math.min(left.length(), right.length()) && left.charAt(position) == right.charAt(position)) {
            position++;
        }
        return position;
    }
}
