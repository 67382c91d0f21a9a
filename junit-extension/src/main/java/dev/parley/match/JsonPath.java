package dev.parley.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON value: {@code $}, {@code $.items[0].price}, {@code $["a key"]}. It names one place; there are no wildcards.
 *
 * @since 0.1.0
 */
public final class JsonPath {

    /** What a path must be, for messages. */
    public static final String RULE = "a path such as $.items[0].price or $[\"a key\"]";

    private static final Pattern STEP =
            Pattern.compile("\\.([^.\\[\\]\"'\\s*]+)|\\[([0-9]{1,6})]|\\[\"([^\"]+)\"]|\\['([^']+)']");

    /** The keys and positions from the root inwards. */
    private final List<Object> steps;

    private JsonPath(List<Object> steps) {
        this.steps = steps;
    }

    /** Reads a path; returns nothing if it is none. */
    public static Optional<JsonPath> parse(String text) {
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text).region(Math.min(1, text.length()), text.length());
        while (step.lookingAt()) {
            steps.add(step.group(2) == null ? key(step) : Integer.valueOf(step.group(2)));
            step.region(step.end(), text.length());
        }
        return text.startsWith("$") && step.regionStart() == text.length()
                ? Optional.of(new JsonPath(steps))
                : Optional.empty();
    }

    private static String key(Matcher step) {
        String quoted = step.group(3) == null ? step.group(4) : step.group(3);
        return quoted == null ? String.valueOf(step.group(1)) : quoted;
    }

    /** Returns what stands at this place: one value, which may be null, or an empty list. */
    public List<? extends @Nullable Object> valuesIn(@Nullable Object tree) {
        List<@Nullable Object> found = new ArrayList<>();
        found.add(tree);
        for (Object step : steps) {
            @Nullable Object at = found.get(0);
            found.clear();
            if (step instanceof Integer position && at instanceof List<?> list && position < list.size()) {
                found.add(list.get(position));
            } else if (step instanceof String key && at instanceof Map<?, ?> object && object.containsKey(key)) {
                found.add(object.get(key));
            } else {
                return List.of();
            }
        }
        return found;
    }
}
