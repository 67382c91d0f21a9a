package dev.parley.play;

/** A text on one line, cut where it is long. */
final class Excerpt {

    private Excerpt() {}

    static String of(String text, int length) {
        String line = text.strip().replaceAll("\\R", " ");
        int end = line.offsetByCodePoints(0, Math.min(length, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
