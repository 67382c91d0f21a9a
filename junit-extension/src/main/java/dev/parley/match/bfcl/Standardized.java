package dev.parley.match.bfcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts as BFCL compares them ({@code standardize_string} of {@code ast_checker}): without blanks and
 * {@code , . / - _ * ^}, in lower case, with double quotes for single ones.
 */
final class Standardized {

    /** What it does, for messages. */
    static final String WORDS = "case, blanks and , . / - _ * ^ do not count";

    private static final Pattern IGNORED = Pattern.compile("[ ,./\\-_*^]");

    private Standardized() {}

    static String text(String text) {
        return IGNORED.matcher(text).replaceAll("").toLowerCase(Locale.ROOT).replace('\'', '"');
    }

    /** Returns a text standardised and anything else as it is. */
    static @Nullable Object value(@Nullable Object value) {
        return value instanceof String text ? text(text) : value;
    }

    /** Returns a list with its texts standardised, and nothing deeper. */
    static List<@Nullable Object> elements(List<?> list) {
        List<@Nullable Object> elements = new ArrayList<>(list.size());
        list.forEach(element -> elements.add(value(element)));
        return elements;
    }
}
