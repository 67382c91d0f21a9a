package dev.parley.sample;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The user's words; each piece is taken once, from left to right. Not safe for use by several threads. */
final class UserWords {

    /** Letters and digits together, as in {@code A-17} or {@code inv_2024}. */
    private static final Pattern MIXED_ID = Pattern.compile("(?<![\\p{L}\\p{N}_-])"
            + "(?=[\\p{L}\\p{N}_-]*\\p{N})(?=[\\p{N}_-]*\\p{L})[\\p{L}\\p{N}]+(?:[-_][\\p{L}\\p{N}]+)*");

    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\p{N}_.-])\\d+(?![\\p{L}\\p{N}_-])");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}_.-])-?\\d+(?:\\.\\d+)?(?![\\p{L}\\p{N}_]|[-.:]\\d)");

    /** Capitalised words in a row; the first word of a sentence is capitalised anyway and does not count. */
    private static final Pattern NAME = Pattern.compile(
            "(?!\\A)(?<![.!?:]\\s)(?<![\\p{L}\\p{N}'-])\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+)*(?!-?\\p{N})");

    private static final Pattern WORD = Pattern.compile("[^\\s\"'(),;!?]*[\\p{L}\\p{N}]");

    private final String text;
    private final BitSet used = new BitSet();

    UserWords(String text) {
        this.text = text.strip();
    }

    String text() {
        return text;
    }

    Optional<String> identifier(Predicate<String> fits) {
        return take(MIXED_ID, fits).or(() -> take(DIGITS, fits));
    }

    Optional<String> number(Predicate<String> fits) {
        return take(NUMBER, fits);
    }

    Optional<String> name(Predicate<String> fits) {
        return take(NAME, fits);
    }

    Optional<String> word(Predicate<String> fits) {
        return take(WORD, fits);
    }

    /** Takes the first of some values that occurs in the text as it stands there; case is ignored, {@code _} is a space. */
    Optional<String> oneOf(Collection<String> values) {
        String anyOfThem = values.stream()
                .filter(value -> !value.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(value -> Pattern.quote(value).replace("_", "\\E[ _-]\\Q"))
                .collect(Collectors.joining("|"));
        return anyOfThem.isEmpty()
                ? Optional.empty()
                : take(
                        Pattern.compile(
                                "(?<![\\p{L}\\p{N}])(?:" + anyOfThem + ")(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                        found -> true);
    }

    private Optional<String> take(Pattern pattern, Predicate<String> fits) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (used.get(matcher.start(), matcher.end()).isEmpty() && fits.test(matcher.group())) {
                used.set(matcher.start(), matcher.end());
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }
}
