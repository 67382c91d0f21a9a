package dev.parley.match;

import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.ValueMatcher;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an author writes in Java, held against what a dataset could say. */
final class JavaValues {

    private static final String ADVICE =
            "; write a text, a number, true, false, null, a List or Map of these, or a matcher such as regex(\"^A\")";

    private JavaValues() {}

    static String text(String where, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(where + ": a text is " + (text == null ? "null" : "blank"));
        }
        return text;
    }

    static List<String> texts(String where, @Nullable String... texts) {
        if (texts == null || texts.length == 0) {
            throw new IllegalArgumentException(where + ": there is no text; write at least one");
        }
        return Stream.of(texts).map(text -> text(where, text)).toList();
    }

    static Pattern pattern(String where, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    where + ": \"" + pattern + "\" is no regular expression: " + e.getDescription(), e);
        }
    }

    /** Returns what an argument should be: a matcher itself, else what equals the value, in which matchers may stand. */
    static ArgumentMatcher matcher(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().stream()
                    .filter(key -> key instanceof String word && word.startsWith("$"))
                    .findFirst()
                    .ifPresent(word -> {
                        throw new IllegalArgumentException(
                                where + ": \"" + word
                                        + "\" is a word of datasets; in Java it is a method of Expect, for example regex(\"^A\")");
                    });
        }
        return inside(where, value);
    }

    private static ArgumentMatcher inside(String where, @Nullable Object value) {
        return value instanceof ArgumentMatcher matcher ? matcher : valueMatcher(where, value);
    }

    /** Returns what a value should be that cannot be absent. */
    static ValueMatcher valueMatcher(String where, @Nullable Object value) {
        if (value instanceof ValueMatcher matcher) {
            return matcher;
        }
        if (value instanceof ArgumentMatcher) {
            throw new IllegalArgumentException(where + ": absent() says nothing here; leave it out");
        }
        if (value instanceof Map<?, ?> map && holdsMatchers(map)) {
            return new ValueMatcher.Members(members(where, map));
        }
        return value instanceof List<?> list && holdsMatchers(list)
                ? new ValueMatcher.Elements(list.stream()
                        .map(element -> valueMatcher(where, element))
                        .toList())
                : new ArgumentMatcher.EqualTo(tree(where, value));
    }

    private static boolean holdsMatchers(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(JavaValues::holdsMatchers);
        }
        return value instanceof List<?> list
                ? list.stream().anyMatch(JavaValues::holdsMatchers)
                : value instanceof ArgumentMatcher;
    }

    private static Map<String, ArgumentMatcher> members(String where, Map<?, ?> map) {
        Map<String, ArgumentMatcher> members = new LinkedHashMap<>();
        map.forEach((key, member) -> members.put(key(where, key), inside(where, member)));
        return members;
    }

    private static String key(String where, @Nullable Object key) {
        if (key instanceof String name) {
            return name;
        }
        throw new IllegalArgumentException(where + ": the key " + key + " is no text");
    }

    private static @Nullable Object tree(String where, @Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(where, number);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(tree(where, element)));
            return elements;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put(key(where, key), tree(where, member)));
            return members;
        }
        throw noJson(where, value);
    }

    /** Returns a number as a dataset's: a Long where it is whole and fits. */
    private static Number number(String where, Number number) {
        if (number instanceof Byte || number instanceof Short || number instanceof Integer || number instanceof Long) {
            return number.longValue();
        }
        return number instanceof BigInteger ? number : decimal(where, number);
    }

    static BigDecimal decimal(String where, Number number) {
        if (number == null) {
            throw new IllegalArgumentException(where + ": a number is null");
        }
        try {
            return switch (number.getClass().getName()) {
                case "java.math.BigDecimal",
                        "java.math.BigInteger",
                        "java.lang.Double",
                        "java.lang.Float",
                        "java.lang.Long",
                        "java.lang.Integer",
                        "java.lang.Short",
                        "java.lang.Byte" -> new BigDecimal(number.toString());
                default -> throw noJson(where, number);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(where + ": " + number + " is no number in JSON", e);
        }
    }

    private static IllegalArgumentException noJson(String where, Object value) {
        return new IllegalArgumentException(where + ": a " + value.getClass().getName() + " is no JSON value" + ADVICE);
    }
}
