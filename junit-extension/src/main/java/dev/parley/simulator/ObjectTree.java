package dev.parley.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object whose keys stay in the order in which they are put. */
final class ObjectTree {

    private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();

    ObjectTree with(String key, @Nullable Object value) {
        tree.put(key, value);
        return this;
    }

    Map<String, @Nullable Object> tree() {
        return tree;
    }
}
