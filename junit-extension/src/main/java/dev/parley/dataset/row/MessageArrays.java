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

    private static final List<String> COLUMNS = List.of("messages", "chat_messages", "conversations", "conversation");

    private MessageArrays() {}

    /** Returns whether a row's conversation is a message array. */
    public static boolean in(Located.Mapping row) {
        return column(row).isPresent();
    }

    /** Adds the fault of a row with a message array. */
    static void reject(Located.Mapping row, FaultContext context) {
        column(row)
                .ifPresent(column -> context.inColumn(column.getKey())
                        .add(
                                "message arrays are not read yet",
                                column.getValue().key(),
                                "write the conversation with turns, or with columns such as prompt_0"));
    }

    private static Optional<Map.Entry<String, Located.Entry>> column(Located.Mapping row) {
        return row.entries().entrySet().stream()
                .filter(entry -> COLUMNS.contains(entry.getKey().toLowerCase(Locale.ROOT)))
                .filter(entry -> isOne(entry.getValue().value()))
                .findFirst();
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
