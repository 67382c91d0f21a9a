package dev.parley.tool.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders places as they stand in a tree; what is not there stands where its nearest holder begins. */
final class DocumentOrder implements Comparator<JsonPointer> {

    private final Map<JsonPointer, Integer> positions = new HashMap<>();

    DocumentOrder(@Nullable Object tree) {
        walk(tree, JsonPointer.ROOT);
    }

    private void walk(@Nullable Object value, JsonPointer at) {
        positions.put(at, positions.size());
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, child) -> walk(child, at.child(key.toString())));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(list.get(i), at.child(Integer.toString(i)));
            }
        }
    }

    @Override
    public int compare(JsonPointer one, JsonPointer other) {
        return Integer.compare(position(one), position(other));
    }

    private int position(JsonPointer at) {
        Integer position = positions.get(at);
        return position == null ? position(at.parent()) : position;
    }
}
