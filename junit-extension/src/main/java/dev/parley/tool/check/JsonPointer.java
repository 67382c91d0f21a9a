package dev.parley.tool.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON tree (RFC 6901).
 *
 * @param tokens the keys and indices from the root on, unescaped
 * @since 0.1.0
 */
public record JsonPointer(List<String> tokens) {

    /** The root. */
    static final JsonPointer ROOT = new JsonPointer(List.of());

    /** Copies the tokens. */
    public JsonPointer {
        tokens = List.copyOf(tokens);
    }

    /** Reads a pointer as it is written, for example {@code /items/0/id}; an empty text is the root. */
    public static JsonPointer parse(String text) {
        return text.isEmpty()
                ? ROOT
                : new JsonPointer(Arrays.stream(text.substring(1).split("/", -1))
                        .map(token -> token.replace("~1", "/").replace("~0", "~"))
                        .toList());
    }

    JsonPointer child(String token) {
        List<String> longer = new ArrayList<>(tokens);
        longer.add(token);
        return new JsonPointer(longer);
    }

    JsonPointer parent() {
        return new JsonPointer(tokens.subList(0, tokens.size() - 1));
    }

    boolean isRoot() {
        return tokens.isEmpty();
    }

    /** Returns the value at this place; null where it is null or there is none. */
    @Nullable Object in(@Nullable Object tree) {
        Object value = tree;
        for (String token : tokens) {
            value = step(value, token);
        }
        return value;
    }

    private static @Nullable Object step(@Nullable Object value, String token) {
        if (value instanceof Map<?, ?> object) {
            return object.get(token);
        }
        if (value instanceof List<?> list && token.matches("\\d{1,9}")) {
            int index = Integer.parseInt(token);
            return index < list.size() ? list.get(index) : null;
        }
        return null;
    }

    /** Returns the pointer as it is written; the root is an empty text. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append('/').append(token.replace("~", "~0").replace("/", "~1")));
        return text.toString();
    }
}
