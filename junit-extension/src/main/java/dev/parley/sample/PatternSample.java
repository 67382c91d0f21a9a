package dev.parley.sample;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;

/**
 * Makes up a text that matches a regular expression, as short as it can be: the first alternative, the fewest repetitions,
 * no optional parts. What it cannot follow (look-ahead, back references) it leaves out, and the caller's check decides.
 */
final class PatternSample {

    private static final int MOST_REPETITIONS = 40;

    private static final String ALPHABET = IntStream.concat(
                    IntStream.concat(IntStream.rangeClosed('a', 'z'), IntStream.rangeClosed('A', 'Z')),
                    IntStream.rangeClosed(' ', '~'))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private static final Pattern QUANTIFIER = Pattern.compile("(?:([*+?])|\\{(\\d{1,3})(,?)\\d*})[?+]?");
    private static final Pattern GROUP_PREFIX = Pattern.compile("\\?(?::|<[A-Za-z]\\w*>|<?[=!])");

    /** How often a part is repeated beyond what it needs, where it may be repeated without end. */
    private final int extra;

    private final String pattern;
    private int at;

    private PatternSample(String pattern, int extra) {
        this.pattern = pattern;
        this.extra = extra;
    }

    /** Returns the first text made up that fits. */
    static Optional<String> of(String pattern, Predicate<String> fits) {
        try {
            for (int extra = 0; extra <= MOST_REPETITIONS; extra++) {
                String text = new PatternSample(pattern, extra).alternatives();
                if (fits.test(text)) {
                    return Optional.of(text);
                }
            }
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.empty(); // a piece that Java reads differently; a made-up text would be a guess
        }
    }

    private boolean more() {
        return at < pattern.length();
    }

    /** Reads up to the end of the group and keeps the first alternative. */
    private String alternatives() {
        String first = sequence();
        while (more() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (more() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            String atom = atom();
            text.append(atom.repeat(repetitions()));
        }
        return text.toString();
    }

    private String atom() {
        int start = at;
        return switch (pattern.charAt(at++)) {
            case '^', '$' -> "";
            case '(' -> group();
            case '[' -> piece(start, classEnd());
            case '\\' -> piece(start, escapeEnd());
            case '.' -> piece(start, at);
            default -> pattern.substring(start, at);
        };
    }

    /** Returns the first character that a piece matches; a boundary such as {@code \b} matches none. */
    private String piece(int start, int end) {
        at = end;
        Pattern single = Pattern.compile(pattern.substring(start, end));
        return ALPHABET.chars()
                .mapToObj(Character::toString)
                .filter(character -> single.matcher(character).matches())
                .findFirst()
                .orElse("");
    }

    private String group() {
        Matcher prefix = GROUP_PREFIX.matcher(pattern).region(at, pattern.length());
        boolean looksAround = false;
        if (prefix.lookingAt()) {
            looksAround = prefix.group().endsWith("=") || prefix.group().endsWith("!");
            at = prefix.end();
        }
        String text = alternatives();
        at = Math.min(at + 1, pattern.length());
        return looksAround ? "" : text;
    }

    private int classEnd() {
        int end = at;
        while (end < pattern.length() && pattern.charAt(end) != ']') {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, pattern.length());
    }

    private int escapeEnd() {
        boolean property = at + 1 < pattern.length()
                && "pP".indexOf(pattern.charAt(at)) >= 0
                && pattern.charAt(at + 1) == '{'
                && pattern.indexOf('}', at) > 0;
        return property ? pattern.indexOf('}', at) + 1 : Math.min(at + 1, pattern.length());
    }

    private int repetitions() {
        Matcher quantifier = QUANTIFIER.matcher(pattern).region(at, pattern.length());
        if (!quantifier.lookingAt()) {
            return 1;
        }
        at = quantifier.end();
        if (quantifier.group(1) == null) {
            return Integer.parseInt(quantifier.group(2)) + (quantifier.group(3).isEmpty() ? 0 : extra);
        }
        return switch (quantifier.group(1)) {
            case "+" -> 1 + extra;
            case "*" -> extra;
            default -> 0;
        };
    }
}
