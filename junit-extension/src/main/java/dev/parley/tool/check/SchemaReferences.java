package dev.parley.tool.check;

import dev.parley.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds references that lead nowhere: at a call they would look like the model's fault. */
final class SchemaReferences {

    /** Under these keys stand values, not schemas. */
    private static final Set<String> VALUES = Set.of("enum", "const", "default", "examples");

    private final Map<String, @Nullable Object> schema;
    private final Map<JsonPointer, String> references = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private boolean hasInnerIds;

    private SchemaReferences(Map<String, @Nullable Object> schema) {
        this.schema = schema;
        collect(schema, JsonPointer.ROOT);
    }

    static List<SchemaProblem> problems(Map<String, @Nullable Object> schema) {
        SchemaReferences found = new SchemaReferences(schema);
        List<SchemaProblem> problems = new ArrayList<>();
        found.references.forEach((at, reference) -> {
            if (!found.resolves(reference)) {
                problems.add(new SchemaProblem(at, "is " + Json.compact(reference) + advice(reference)));
            }
        });
        return problems;
    }

    private static String advice(String reference) {
        return reference.startsWith("#")
                ? ", which is not in this schema"
                : ", and no schema is fetched; write it under \"$defs\" and refer to \"#/$defs/<name>\"";
    }

    private void collect(@Nullable Object value, JsonPointer at) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, child) -> collectEntry(key.toString(), child, at));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), at.child(Integer.toString(i)));
            }
        }
    }

    private void collectEntry(String key, @Nullable Object value, JsonPointer parent) {
        JsonPointer at = parent.child(key);
        if (value instanceof String text) {
            switch (key) {
                case "$ref" -> references.put(at, text);
                case "$anchor", "$dynamicAnchor" -> names.add("#" + text);
                case "$id", "id" -> {
                    names.add(withoutFragment(text).isEmpty() ? text : withoutFragment(text));
                    hasInnerIds |= !parent.isRoot();
                }
                default -> {}
            }
        } else if (!VALUES.contains(key)) {
            collect(value, at);
        }
    }

    private boolean resolves(String reference) {
        String document = withoutFragment(reference);
        if (!document.isEmpty()) {
            return names.contains(document) || SchemaDialect.at(document).isPresent() || hasInnerIds;
        }
        if (!reference.startsWith("#/")) {
            return reference.length() <= 1 || names.contains(reference);
        }
        String pointer = URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        return hasInnerIds || JsonPointer.parse(pointer).in(schema) != null;
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }
}
