package dev.parley.dataset.row;

import dev.parley.input.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who says a recorded message.
 *
 * @since 0.1.0
 */
public enum Speaker {
    /** What the model is told beforehand. */
    SYSTEM("system developer"),
    /** The user. */
    USER("user human"),
    /** The model: text, calls, or both. */
    ASSISTANT("assistant gpt"),
    /** The model, in a message that is nothing but calls. */
    CALLS("function_call"),
    /** What answers a call. */
    RESULT("tool observation function");

    /** What each word means, in both formats. */
    static final Map<String, Speaker> WORDS = words();

    private final String words;

    /**
     * Creates a speaker.
     *
     * @param words the words for it, with blanks between them
     */
    Speaker(String words) {
        this.words = words;
    }

    private static Map<String, Speaker> words() {
        Map<String, Speaker> words = new LinkedHashMap<>();
        for (Speaker speaker : values()) {
            for (String word : List.of(speaker.words.split(" "))) {
                words.put(word, speaker);
            }
        }
        return words;
    }

    /** Returns whether a value is a message of the user, whatever else is wrong with it. */
    static boolean isUser(Located value) {
        return value instanceof Located.Mapping mapping
                && Stream.of("role", "from")
                        .flatMap(key -> Optional.ofNullable(mapping.entries().get(key)).stream())
                        .anyMatch(entry ->
                                USER.words.contains(String.valueOf(entry.value().tree())));
    }
}
