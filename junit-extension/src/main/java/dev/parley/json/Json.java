package dev.parley.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads, writes, copies and compares JSON as plain Java trees. Stateless and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final Pattern OPENING = Pattern.compile(" \\((?:for|start) [^)]*\\[.*\\]\\)");

    private Json() {}

    /**
     * Reads one JSON value.
     *
     * @param text the whole text; anything after the value but white space is an error
     * @return an unmodifiable tree
     * @throws JsonSyntaxException if the text is no JSON value
     */
    public static @Nullable Object parse(String text) {
        try {
            if (text.isBlank()) {
                throw new JsonSyntaxException("there is no value", 1, 1);
            }
            return copyOf(MAPPER.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw new JsonSyntaxException(
                    withoutOpening(e.getOriginalMessage()), location.getLineNr(), location.getColumnNr());
        }
    }

    /**
     * Returns a parser's message without where it saw a bracket open: it names its own options there, and the place in the
     * text is told anyway.
     */
    public static String withoutOpening(@Nullable String parserMessage) {
        return OPENING.matcher(String.valueOf(parserMessage)).replaceAll("");
    }

    /**
     * Writes a tree without white space.
     *
     * @throws IllegalArgumentException if the value is no tree
     */
    public static String compact(@Nullable Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON value: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Writes a tree for a person to read: a line a value, indented by two blanks, ended by {@code \n} on every system.
     *
     * @throws IllegalArgumentException if the value is no tree
     */
    public static String pretty(@Nullable Object tree) {
        try {
            return MAPPER.writer(new Layout()).writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON value: " + e.getOriginalMessage(), e);
        }
    }

    /** Returns whether two trees hold the same value: numbers are compared by value, so 12 and 12.0 are the same. */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return sameElements(a, b);
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
        }
        return left == null ? right == null : left.equals(right);
    }

    private static boolean sameElements(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Copies a tree so that nobody can change it; the order of keys is kept and {@code null} allowed.
     *
     * @throws IllegalArgumentException if it holds something that is no JSON value
     */
    public static @Nullable Object copyOf(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return copyOf(map);
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(copyOf(element)));
            return Collections.unmodifiableList(copy);
        }
        if (tree instanceof Integer || tree instanceof Short || tree instanceof Byte) {
            return ((Number) tree).longValue();
        }
        if (tree == null || tree instanceof String || tree instanceof Boolean || tree instanceof Number) {
            return tree;
        }
        throw new IllegalArgumentException("no JSON value: " + tree.getClass().getName());
    }

    /**
     * Copies an object so that nobody can change it; the order of keys is kept.
     *
     * @throws IllegalArgumentException if a key is no text or a value no JSON value
     */
    public static Map<String, @Nullable Object> copyOf(Map<?, ?> object) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("no JSON object: the key " + key + " is no text");
            }
            copy.put(name, copyOf(value));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            return BigDecimal.valueOf(number.doubleValue());
        }
        return BigDecimal.valueOf(number.longValue());
    }
}
