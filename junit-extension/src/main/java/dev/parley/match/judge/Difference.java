package dev.parley.match.judge;

import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.Satisfying;
import dev.parley.match.value.ValueMatcher;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An argument that is not what it should be, as two texts that a reader can tell apart.
 *
 * @param expected what was expected
 * @param actual what was there instead
 */
record Difference(String expected, String actual) {

    /** What stands for an argument that is not there. */
    static final String ABSENT = "(absent)";

    /**
     * Tells the two apart.
     *
     * @param words how long values are shown
     */
    static Difference of(Description words, String name, ArgumentMatcher matcher, Map<String, @Nullable Object> given) {
        if (!given.containsKey(name)) {
            return new Difference(words.wanted(matcher), ABSENT);
        }
        Object actual = given.get(name);
        if (matcher instanceof ArgumentMatcher.EqualTo equal) {
            return ofValues(words, equal.value(), actual);
        }
        Difference difference = new Difference(words.wanted(matcher), words.value(actual));
        Optional<String> thrown = thrown(matcher, actual);
        if (thrown.isPresent()) {
            return difference.withThrown(thrown.get());
        }
        return matcher instanceof ArgumentMatcher.Regex && !(actual instanceof String)
                ? difference.withKinds("", actual)
                : difference;
    }

    private static Difference ofValues(Description words, @Nullable Object expected, @Nullable Object actual) {
        String left = Description.plain(expected);
        String right = Description.plain(actual);
        int position = firstDifference(left, right);
        Difference difference = new Difference(words.value(expected, position), words.value(actual, position));
        if (left.equals(right)) {
            return difference.withKinds(expected, actual);
        }
        return looks(left).equals(looks(right)) ? difference.spelledOut() : difference;
    }

    private Difference withKinds(@Nullable Object left, @Nullable Object right) {
        return new Difference(expected + " (" + kind(left) + ")", actual + " (" + kind(right) + ")");
    }

    private static Optional<String> thrown(ArgumentMatcher matcher, @Nullable Object actual) {
        if (matcher instanceof ValueMatcher.OneOf several) {
            return several.choices().stream()
                    .flatMap(choice -> thrown(choice, actual).stream())
                    .findFirst();
        }
        return matcher instanceof Satisfying code ? code.thrownFor(actual) : Optional.empty();
    }

    private Difference withThrown(String what) {
        return new Difference(expected, actual + " (threw " + what + ")");
    }

    /** Shows what looks alike on paper, such as a no-break space and a space, by the numbers of its characters. */
    private Difference spelledOut() {
        return new Difference(ascii(expected), ascii(actual));
    }

    private static String looks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }

    private static String ascii(String text) {
        return text.chars()
                .mapToObj(character -> character < 0x7f
                        ? Character.toString(character)
                        : String.format(Locale.ROOT, "\\u%04x", character))
                .collect(Collectors.joining());
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "no value";
        }
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof Number) {
            return "a number";
        }
        if (value instanceof Boolean) {
            return "a boolean";
        }
        return value instanceof List<?> ? "a list" : "an object";
    }

    /** Returns the first position at which two texts differ; the length of the shorter where it begins the longer. */
    static int firstDifference(String left, String right) {
        int position = 0;
        while (position < Math.min(left.length(), right.length()) && left.charAt(position) == right.charAt(position)) {
            position++;
        }
        return position;
    }
}
