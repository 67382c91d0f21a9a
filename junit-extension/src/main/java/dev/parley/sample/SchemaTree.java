package dev.parley.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A whole JSON Schema; resolves references into it and puts combined schemas together. */
final class SchemaTree {

    private static final int LONGEST_CHAIN = 16;

    private final Map<String, @Nullable Object> root;

    SchemaTree(Map<String, @Nullable Object> root) {
        this.root = root;
    }

    /** Returns the schema with its reference, all of {@code allOf} and the first of {@code anyOf}, {@code oneOf}. */
    Schema resolve(@Nullable Object schema) {
        return new Schema(merged(schema, 0));
    }

    private Map<String, @Nullable Object> merged(@Nullable Object schema, int depth) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        if (!(schema instanceof Map<?, ?> keywords) || depth > LONGEST_CHAIN) {
            return merged;
        }
        keywords.forEach((key, value) -> merged.put(String.valueOf(key), value));
        for (Object part : parts(merged)) {
            merged(part, depth + 1).forEach((key, value) -> put(merged, key, value));
        }
        return merged;
    }

    private List<@Nullable Object> parts(Map<String, @Nullable Object> schema) {
        List<@Nullable Object> parts = new ArrayList<>();
        if (schema.remove("$ref") instanceof String reference) {
            parts.add(target(reference));
        }
        if (schema.remove("allOf") instanceof List<?> all) {
            parts.addAll(all);
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (schema.remove(keyword) instanceof List<?> branches && !branches.isEmpty()) {
                parts.add(branches.get(0));
            }
        }
        return parts;
    }

    private static void put(Map<String, @Nullable Object> merged, String key, @Nullable Object value) {
        Object present = merged.get(key);
        if (key.equals("properties") && present instanceof Map<?, ?> some && value instanceof Map<?, ?> more) {
            Map<@Nullable Object, @Nullable Object> both = new LinkedHashMap<>(some);
            both.putAll(more);
            merged.put(key, both);
        } else if (key.equals("required") && present instanceof List<?> some && value instanceof List<?> more) {
            Set<@Nullable Object> both = new LinkedHashSet<>(some);
            both.addAll(more);
            merged.put(key, new ArrayList<>(both));
        } else {
            merged.put(key, value);
        }
    }

    /** Returns what a local reference names; nothing for any other. */
    private @Nullable Object target(String reference) {
        if (!reference.startsWith("#")) {
            return null;
        }
        Object target = root;
        for (String step : reference.substring(1).split("/", -1)) {
            if (!step.isEmpty()) {
                target = child(target, unescaped(step));
            }
        }
        return target;
    }

    private static @Nullable Object child(@Nullable Object parent, String key) {
        if (parent instanceof List<?> list) {
            return key.matches("\\d{1,6}") && Integer.parseInt(key) < list.size()
                    ? list.get(Integer.parseInt(key))
                    : null;
        }
        return parent instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
