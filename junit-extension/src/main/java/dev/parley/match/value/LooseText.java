package dev.parley.match.value;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The value is a text that is the same but for how it is written.
 *
 * @param text the text
 * @param ignored what does not count
 * @since 0.1.0
 */
public record LooseText(String text, Ignored ignored) implements ValueMatcher {

    /** What does not count when two texts are compared. */
    public enum Ignored {
        /** Whether letters are upper or lower case. */
        CASE(" in any case"),
        /** Everything but letters and digits, and whether letters are upper or lower case. */
        PUNCTUATION(" in any case and punctuation");

        private final String words;

        Ignored(String words) {
            this.words = words;
        }

        private String rest(String text) {
            String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT);
            return this == CASE ? folded : folded.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
        }
    }

    @Override
    public boolean acceptsValue(@Nullable Object given) {
        return given instanceof String other && ignored.rest(text).equals(ignored.rest(other));
    }

    @Override
    public String wanted(Words words) {
        return words.value(text) + ignored.words;
    }

    @Override
    public String condition(Words words) {
        return "= " + wanted(words);
    }
}
