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

    /** Takes the parts of an item's field, a list or one text; where it has none, those that came before stay. */
    void replace(ChunkObject item, String field) {
        if (item.fields().get(field) instanceof String text) {
            parts.clear();
            add(OptionalLong.empty(), text);
            return;
        }
        long next = 0;
        for (ChunkObject part : item.objects(field)) {
            parts.put(next, new StringBuilder(part.text("text")).append(part.text("refusal")));
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
