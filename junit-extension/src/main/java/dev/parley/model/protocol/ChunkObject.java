package dev.parley.model.protocol;

import dev.parley.json.Json;
import dev.parley.model.http.AttemptFailedException;
import dev.parley.model.http.EndpointFailure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of an answer, read with the tolerance of the wire: null is the same as missing, but a value of the wrong kind
 * is an error that quotes the whole chunk.
 *
 * @param fields the object's fields
 * @param chunk the chunk as received, for messages
 * @since 0.1.0
 */
public record ChunkObject(Map<?, ?> fields, String chunk) {

    /** What some servers write into each chunk to say that there is no error. */
    private static final Set<String> NO_ERRORS = Set.of("false", "0", "\"\"", "{}", "[]");

    /** Reads a whole chunk, or the body of an answer that is not streamed. */
    public static ChunkObject of(@Nullable Object tree, String chunk) {
        if (tree instanceof Map<?, ?> fields) {
            return new ChunkObject(fields, chunk);
        }
        throw malformed("it is not an object", chunk);
    }

    /** Returns a field that is an object. */
    public Optional<ChunkObject> object(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Map<?, ?> object) {
            return Optional.of(new ChunkObject(object, chunk));
        }
        throw malformed(name + " is not an object", chunk);
    }

    /** Returns a field that may be an object, for what an answer can do without; empty where it is none. */
    public ChunkObject within(String name) {
        return new ChunkObject(fields.get(name) instanceof Map<?, ?> object ? object : Map.of(), chunk);
    }

    /** Returns a field that is a list of objects; null elements are left out. */
    public List<ChunkObject> objects(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(e -> e == null || e instanceof Map<?, ?>)) {
            return list.stream()
                    .filter(Objects::nonNull)
                    .map(element -> new ChunkObject((Map<?, ?>) element, chunk))
                    .toList();
        }
        throw malformed(name + " is not a list of objects", chunk);
    }

    /** Returns a field that is a text; empty where it is missing. */
    public String text(String name) {
        Object value = fields.get(name);
        if (value == null || value instanceof String) {
            return Objects.requireNonNullElse((String) value, "");
        }
        throw malformed(name + " is not a text", chunk);
    }

    /** Returns a field as text: one that is no text as compact JSON; empty where it is missing. */
    public String textOrJson(String name) {
        Object value = fields.get(name);
        return value == null ? "" : value instanceof String text ? text : Json.compact(value);
    }

    /** Returns a field that is a number. */
    public OptionalLong number(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value instanceof Number number) {
            return OptionalLong.of(number.longValue());
        }
        throw malformed(name + " is not a number", chunk);
    }

    /** Returns how many of something a field counts; empty where it is no number. */
    public OptionalLong count(String name) {
        return fields.get(name) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    /**
     * Throws what the field {@code error} says, if it says anything.
     *
     * @throws AttemptFailedException with the error's words
     */
    public void throwError() {
        Object error = fields.get("error");
        if (error == null || NO_ERRORS.contains(Json.compact(error))) {
            return;
        }
        Object message = error instanceof Map<?, ?> object ? object.get("message") : error;
        String words = message instanceof String text && !text.isBlank() ? text : Json.compact(error);
        throw new AttemptFailedException(new EndpointFailure.ErrorObject(words));
    }

    private static AttemptFailedException malformed(String problem, String chunk) {
        return new AttemptFailedException(new EndpointFailure.Malformed(problem, chunk));
    }
}
