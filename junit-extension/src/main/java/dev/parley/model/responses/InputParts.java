package dev.parley.model.responses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a user says: a text as it is, parts of chat completions by the names that the Responses API has for them. */
final class InputParts {

    private InputParts() {}

    static Object of(Object content) {
        return content instanceof List<?> parts
                ? parts.stream().map(InputParts::part).toList()
                : content;
    }

    private static @Nullable Object part(@Nullable Object part) {
        if (!(part instanceof Map<?, ?> fields)) {
            return part;
        }
        if ("text".equals(fields.get("type"))) {
            return renamed(fields, "input_text");
        }
        return "image_url".equals(fields.get("type")) ? image(fields) : part;
    }

    /** The address and the detail stand in an object of their own on chat completions, and beside the type here. */
    private static Map<String, @Nullable Object> image(Map<?, ?> fields) {
        Map<String, @Nullable Object> image = renamed(fields, "input_image");
        if (fields.get("image_url") instanceof Map<?, ?> source) {
            source.forEach((key, value) -> image.put("url".equals(key) ? "image_url" : String.valueOf(key), value));
        }
        return image;
    }

    private static Map<String, @Nullable Object> renamed(Map<?, ?> fields, String type) {
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
        fields.forEach((key, value) -> renamed.put(String.valueOf(key), value));
        renamed.put("type", type);
        return renamed;
    }
}
