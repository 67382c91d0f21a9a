package dev.parley.simulator.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a JSON object whose keys stay in the order in which they are put.
 *
 * @since 0.1.0
 */
public final class ObjectTree {

    private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();

    /** Puts an entry. */
    public ObjectTree with(String key, @Nullable Object value) {
        tree.put(key, value);
        return this;
    }

    /** Returns the object. */
    public Map<String, @Nullable Object> tree() {
        return tree;
    }
}
