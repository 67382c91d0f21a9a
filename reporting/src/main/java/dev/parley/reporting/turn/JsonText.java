package dev.parley.reporting.turn;

import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON for people to read. */
final class JsonText {

    /** UTF-8 has no bytes for half of a surrogate pair, which models do send. */
    private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

    private JsonText() {}

    static String pretty(@Nullable Object tree) {
        return HALF_PAIR
                .matcher(Json.pretty(tree))
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }

    /** Returns a text that should hold JSON: broken into lines if it does, else as it is. */
    static String prettyOrRaw(String text) {
        try {
            return pretty(Json.parse(text));
        } catch (JsonSyntaxException e) {
            return text;
        }
    }
}
