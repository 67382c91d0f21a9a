package dev.parley.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the combinations that a test plays its conversations in, where it names several models or tool choices.
 *
 * @param values what the combination has of each thing that varies, by its name: {@code model}, {@code tool_choice}; empty
 *     where nothing varies
 * @since 0.1.0
 */
public record Variant(Map<String, String> values) {

    /** The one combination of a test in which nothing varies. */
    public static final Variant ONLY = new Variant(Map.of());

    /** Copies the values and keeps their order. */
    public Variant {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns for example {@code gpt-4o-mini · required}; empty where nothing varies. */
    public String name() {
        return String.join(" · ", values.values());
    }

    /** Returns a name with this variant behind it, for example {@code memory [gpt-4o-mini · required]}. */
    public String of(String name) {
        return values.isEmpty() ? name : name + " [" + name() + "]";
    }
}
