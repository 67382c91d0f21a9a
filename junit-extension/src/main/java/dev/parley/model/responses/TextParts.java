package dev.parley.model.responses;

import dev.parley.model.protocol.ChunkObject;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts that make up one item, each by its number. */
final class TextParts {

    private final SortedMap<Long, StringBuilder> parts = new TreeMap<>();

    /** Adds to a part; without a number to the last. Returns whether it brought anything. */
    boolean add(OptionalLong index, String delta) {
        long part = index.orElseGet(() -> parts.isEmpty() ? 0 : parts.lastKey());
        parts.computeIfAbsent(part, absent -> new StringBuilder()).append(delta);
        return !delta.isEmpty();
    }

    /** Takes a part as a whole; without a number the last. Returns whether it brought anything. */
    boolean replace(OptionalLong index, String whole) {
        boolean wasEmpty = joined("").isEmpty();
        long part = index.orElseGet(() -> parts.isEmpty() ? 0 : parts.lastKey());
        parts.put(part, new StringBuilder(whole));
        return wasEmpty && !whole.isEmpty();
    }

    /** Takes the parts of an item's field, a list or one text; where it has none, those that came before stay. */
    void replace(ChunkObject item, String field) {
        if (item.fields().get(field) instanceof String text) {
            parts.clear();
            add(OptionalLong.empty(), text);
        } else {
            replace(item, field, "text");
        }
    }

    /** Takes what a list's parts have under a key, each part in its place. */
    void replace(ChunkObject item, String field, String key) {
        if (item.fields().get(field) instanceof String) {
            return;
        }
        long next = 0;
        for (ChunkObject part : item.objects(field)) {
            parts.put(next, new StringBuilder(part.text(key)));
            next++;
        }
        if (next > 0) {
            parts.tailMap(next).clear();
        }
    }

    String joined(String separator) {
        return String.join(
                separator,
                parts.values().stream().filter(part -> !part.isEmpty()).toList());
    }
}
