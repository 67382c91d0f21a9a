package dev.parley.dataset.reading;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.Place;
import dev.parley.json.Excerpt;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes a row that Java code made for the tree that a file would have held; what no file can hold is a fault. */
final class RowValues {

    private static final int SHOWN = 60;

    /** Deeper than anybody writes: a map that holds itself. */
    private static final int DEEPEST = 100;

    private final Place place;
    private final Faults faults;
    private int depth;

    private RowValues(Place place, Faults faults) {
        this.place = place;
        this.faults = faults;
    }

    /** Returns the row, all of which stands at one place; nothing where it has faults. */
    static Optional<Located> read(@Nullable Object row, Place place, Faults faults) {
        int before = faults.count();
        @Nullable Object tree = new RowValues(place, faults).tree("", row);
        return faults.count() == before ? Optional.of(Located.of(tree, place)) : Optional.empty();
    }

    private @Nullable Object tree(String path, @Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if ((value instanceof Double || value instanceof Float) && Double.isFinite(((Number) value).doubleValue())) {
            return new BigDecimal(value.toString());
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return nested(path, value);
        }
        if (!isPlain(value)) {
            faults.add(
                    (path.isEmpty() ? "the row" : "\"" + path + "\"") + " is " + shown(value),
                    place,
                    path.isEmpty()
                            ? "return a Map for each row"
                            : "write a text, a number, true, false, null, a List or a Map");
        }
        return value;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof BigDecimal;
    }

    private static String shown(@Nullable Object value) {
        String type = value == null ? "" : ", a " + value.getClass().getName();
        return Excerpt.line(String.valueOf(value), SHOWN) + type;
    }

    private @Nullable Object nested(String path, Object value) {
        if (depth == DEEPEST) {
            faults.add("\"" + Excerpt.of(path, SHOWN) + "\" is nested too deeply", place, "does it hold itself?");
            return null;
        }
        depth++;
        Object tree = value instanceof List<?> list ? list(path, list) : map(path, (Map<?, ?>) value);
        depth--;
        return tree;
    }

    private List<@Nullable Object> list(String path, List<?> list) {
        List<@Nullable Object> tree = new ArrayList<>();
        for (Object element : list) {
            tree.add(tree(path + "[" + tree.size() + "]", element));
        }
        return tree;
    }

    /** Returns a map whose order is the same in each run, so that ids and requests are: that of {@code Map.of} is not. */
    private static Map<?, ?> inOrder(Map<?, ?> map) {
        if (map instanceof LinkedHashMap<?, ?> || map instanceof SortedMap<?, ?>) {
            return map;
        }
        Map<Object, @Nullable Object> sorted = new TreeMap<>(Comparator.comparing(String::valueOf));
        sorted.putAll(map);
        return sorted;
    }

    private Map<String, @Nullable Object> map(String path, Map<?, ?> map) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        inOrder(map).forEach((key, value) -> {
            if (key instanceof String name) {
                tree.put(name, tree(path.isEmpty() ? name : path + "." + name, value));
            } else {
                String owner = path.isEmpty() ? "the row" : "\"" + path + "\"";
                faults.add(owner + " has the key " + shown(key), place, "write a text");
            }
        });
        return tree;
    }
}
