package dev.parley.input;

import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a file, and where it stands.
 *
 * @since 0.1.0
 */
public sealed interface Located {

    /** Returns where the value begins. */
    Place place();

    /** Returns the value as a JSON tree. */
    @Nullable Object tree();

    /**
     * Returns a tree whose values all stand at one place: that of the text from which they were read.
     *
     * @param tree a JSON tree
     * @param place the place
     */
    static Located of(@Nullable Object tree, Place place) {
        if (tree instanceof List<?> list) {
            List<Located> elements = new ArrayList<>();
            list.forEach(element -> elements.add(of(element, place)));
            return new Sequence(place, elements);
        }
        if (tree instanceof Map<?, ?> map) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            map.forEach((key, value) -> entries.put(String.valueOf(key), new Entry(place, of(value, place))));
            return new Mapping(place, entries);
        }
        return new Scalar(place, tree);
    }

    /**
     * A text, a number, true, false or null.
     *
     * @param place where it stands
     * @param tree the value
     */
    record Scalar(Place place, @Nullable Object tree) implements Located {}

    /**
     * A list.
     *
     * @param place where it begins
     * @param elements its elements
     */
    record Sequence(Place place, List<Located> elements) implements Located {
        /** Copies the elements. */
        public Sequence {
            elements = List.copyOf(elements);
        }

        @Override
        public @Nullable Object tree() {
            List<@Nullable Object> tree = new ArrayList<>(elements.size());
            elements.forEach(element -> tree.add(element.tree()));
            return Json.copyOf(tree);
        }
    }

    /**
     * An object.
     *
     * @param place where it begins
     * @param entries its entries, in the order in which they are written
     */
    record Mapping(Place place, Map<String, Entry> entries) implements Located {
        /** Copies the entries and keeps their order. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public @Nullable Object tree() {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            entries.forEach((key, entry) -> tree.put(key, entry.value().tree()));
            return Json.copyOf(tree);
        }
    }

    /**
     * One entry of an object.
     *
     * @param key where the key stands
     * @param value the value
     */
    record Entry(Place key, Located value) {}
}
