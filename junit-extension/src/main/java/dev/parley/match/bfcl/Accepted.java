package dev.parley.match.bfcl;

import dev.parley.json.Excerpt;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that an expected call accepts for one parameter.
 *
 * @param options the values; the empty text among them says that the parameter may be left out
 */
record Accepted(List<? extends @Nullable Object> options) {

    private static final String LEFT_OUT = "";
    private static final int SHOWN = 200;

    /** Accepts one value alone. */
    static Accepted only(@Nullable Object option) {
        return new Accepted(Collections.singletonList(option));
    }

    /** Returns the kind of the first value but the empty text ({@code get_possible_answer_type} of {@code ast_checker}). */
    Optional<Kind> kind() {
        return options.stream()
                .filter(option -> !LEFT_OUT.equals(option))
                .map(Kind::of)
                .findFirst();
    }

    boolean mayBeLeftOut() {
        return options.contains(LEFT_OUT);
    }

    /** Returns whether a value is one of these as it is, with nothing standardised. */
    boolean holds(@Nullable Object value) {
        return options.stream().anyMatch(option -> PythonEquality.equal(option, value));
    }

    /** Returns whether a value is one of these when texts are standardised. */
    boolean holdsStandardized(@Nullable Object value) {
        Object standardized = Standardized.value(value);
        return options.stream().anyMatch(option -> PythonEquality.equal(Standardized.value(option), standardized));
    }

    /** Returns an accepted value as a list: a text is the list of its letters, as Python goes through it. */
    static Optional<List<?>> asList(@Nullable Object option) {
        if (option instanceof String text) {
            return Optional.of(text.codePoints().mapToObj(Character::toString).toList());
        }
        return option instanceof List<?> list ? Optional.of(list) : Optional.empty();
    }

    /** Returns a sentence that says what is accepted instead of a value. */
    String instead(String name, @Nullable Object value) {
        return name + " = " + shown(value) + " is not accepted; accepted: " + inWords();
    }

    /** Returns the accepted values, for example {@code "A-17" or left out}. */
    String inWords() {
        Stream<String> values =
                options.stream().filter(option -> !LEFT_OUT.equals(option)).map(Accepted::shown);
        String words = Stream.concat(values, mayBeLeftOut() ? Stream.of("left out") : Stream.of())
                .collect(Collectors.joining(" or "));
        return words.isEmpty() ? "nothing" : words;
    }

    static String shown(@Nullable Object value) {
        return Excerpt.json(value, SHOWN);
    }
}
