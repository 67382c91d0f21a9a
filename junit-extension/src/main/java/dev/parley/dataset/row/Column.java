package dev.parley.dataset.row;

import dev.parley.input.Located;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One column of a row whose name is known.
 *
 * @param name the name as it is written, for example {@code Question-0}
 * @param part what it says
 * @param base the name without its suffix, in lower case
 * @param suffix the turn that the name says
 * @param entry its entry in the row
 */
record Column(String name, Part part, String base, OptionalInt suffix, Located.Entry entry) {

    private static final Set<String> NO_TOOLS = Set.of("", "[]", "{}");
    private static final Pattern SUFFIX = Pattern.compile("[-_][0-9]+$");

    /** Returns the column of a name that matched: group 1 is the base, 2 the plural, 3 the turn. */
    static Column of(Matcher name, Part part, Located.Entry entry) {
        String plural = name.group(2) == null ? "" : name.group(2);
        String base = (name.group(1) + plural).toLowerCase(Locale.ROOT);
        return new Column(name.group(), part, base, number(name.group(3)), entry);
    }

    private static OptionalInt number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** Returns a column's name without the turn. */
    static String withoutSuffix(String name) {
        return SUFFIX.matcher(name).replaceFirst("");
    }

    /** Returns whether the cell says something; tools may be written as text, also those that are none. */
    boolean filled() {
        boolean textOfNoTools =
                part == Part.TOOLS && entry.value().tree() instanceof String text && NO_TOOLS.contains(text.strip());
        return !textOfNoTools && !Cell.empty(entry.value());
    }

    /** Returns the cell; its faults name the column. */
    Cell cell(FaultContext context) {
        return new Cell(name, entry.value(), context.inColumn(name));
    }
}
