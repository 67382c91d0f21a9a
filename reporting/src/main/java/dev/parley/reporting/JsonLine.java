package dev.parley.reporting;

import dev.parley.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSON object as one line of text, whatever texts it holds. */
final class JsonLine {

    /**
     * JSON allows these as they are; but Python's {@code splitlines}, for one, ends a line at U+0085, U+2028 and U+2029,
     * and UTF-8 has no bytes for half of a surrogate pair, which models do send.
     */
    private static final Pattern UNSAFE = Pattern.compile("[\\u0085\\u2028\\u2029\\p{Cs}]");

    private JsonLine() {}

    /** Returns the object's JSON without an end of line. */
    static String of(Map<String, @Nullable Object> object) {
        return UNSAFE.matcher(Json.compact(object)).replaceAll(found -> escape(found.group()));
    }

    /** A replacement's backslash is itself written as two. */
    private static String escape(String character) {
        return String.format(Locale.ROOT, "\\\\u%04x", (int) character.charAt(0));
    }
}
