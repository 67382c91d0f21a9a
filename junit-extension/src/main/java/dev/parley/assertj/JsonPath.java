package dev.parley.assertj;

import dev.parley.assertj.NavigableAssert.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way to a value in a JSON tree, as a person writes it ({@code items[0].sku}) or as a JSON pointer ({@code /items/0/sku}).
 *
 * @param written as it was written
 * @param steps keys and positions
 */
record JsonPath(String written, List<String> steps) {

    private static final Pattern STEP = Pattern.compile("(?:^|(?<!^)\\.)([^.\\[\\]]+)|\\[(\\d{1,9})]");

    /** Reads a path; an empty one is the whole. */
    static JsonPath of(String written) {
        return new JsonPath(written, written.startsWith("/") ? pointer(written) : path(written));
    }

    private static List<String> pointer(String written) {
        List<String> steps = new ArrayList<>();
        for (String token : written.substring(1).split("/", -1)) {
            steps.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return List.copyOf(steps);
    }

    private static List<String> path(String written) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(written);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            steps.add(matcher.group(1) == null ? "[" + matcher.group(2) : matcher.group(1));
        }
        if (end < written.length()) {
            throw new IllegalArgumentException("not a path: \"" + written
                    + "\"; write it like items[0].sku, or like /items/0/sku where a key has dots or brackets");
        }
        return List.copyOf(steps);
    }

    /** Returns the value, which may be null; nothing where there is none. */
    Optional<Part<Object>> in(@Nullable Object tree) {
        Part<Object> found = new Part<>(tree, written);
        for (String step : steps) {
            Optional<Part<Object>> next = step(found.value(), step);
            if (next.isEmpty()) {
                return next;
            }
            found = next.get();
        }
        return Optional.of(found);
    }

    private Optional<Part<Object>> step(@Nullable Object value, String step) {
        if (value instanceof Map<?, ?> object && object.containsKey(step)) {
            return Optional.of(new Part<>(object.get(step), written));
        }
        String position = step.startsWith("[") ? step.substring(1) : step;
        boolean counts = position.matches("\\d{1,9}") && (step.startsWith("[") || written.startsWith("/"));
        return value instanceof List<?> list && counts && Integer.parseInt(position) < list.size()
                ? Optional.of(new Part<>(list.get(Integer.parseInt(position)), written))
                : Optional.empty();
    }
}
