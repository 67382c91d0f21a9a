package dev.parley.dataset.row;

import dev.parley.input.Located;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds message arrays: lists of objects with {@code role} or {@code from}, as recorded chats have them.
 *
 * @since 0.1.0
 */
public final class MessageArrays {

    private static final List<String> POSSIBLE = List.of("conversations", "conversation");

    private MessageArrays() {}

    /** Returns whether a row's conversation is a message array. */
    public static boolean in(Located.Mapping row, ColumnNames names) {
        return column(row, names).isPresent();
    }

    /** Returns a bare message array as the row that it stands for. */
    public static Located.Mapping row(Located array, ColumnNames names) {
        return new Located.Mapping(array.place(), Map.of(names.messages(), new Located.Entry(array.place(), array)));
    }

    /** Returns the first column with a message array. */
    static Optional<Map.Entry<String, Located.Entry>> column(Located.Mapping row, ColumnNames names) {
        return row.entries().entrySet().stream()
                .filter(entry -> isColumn(entry.getKey(), entry.getValue(), names))
                .findFirst();
    }

    /** Returns whether a column holds a message array, or by its name should. */
    static boolean isColumn(String name, Located.Entry entry, ColumnNames names) {
        Located value = entry.value();
        return (!Cell.empty(value)
                        && names.part(name, entry).filter(Part.MESSAGES::equals).isPresent())
                || (mayHoldOne(name) && isOne(value));
    }

    /** Returns whether a column may hold a message array or a text. */
    static boolean mayHoldOne(String name) {
        return POSSIBLE.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a value is a message array. */
    public static boolean isOne(Located value) {
        return value instanceof Located.Sequence sequence
                && sequence.elements().stream().anyMatch(element -> hasAny(element, "role", "from"))
                && sequence.elements().stream().noneMatch(element -> hasAny(element, HandwrittenRow.TURNS));
    }

    /** Returns whether a value is a list of objects that have none of some keys. */
    public static boolean holdsObjectsWithout(Located value, String... keys) {
        return value instanceof Located.Sequence sequence
                && !sequence.elements().isEmpty()
                && sequence.elements().stream()
                        .allMatch(element -> element instanceof Located.Mapping && !hasAny(element, keys));
    }

    private static boolean hasAny(Located element, String... keys) {
        return element instanceof Located.Mapping mapping && Stream.of(keys).anyMatch(mapping.entries()::containsKey);
    }
}
