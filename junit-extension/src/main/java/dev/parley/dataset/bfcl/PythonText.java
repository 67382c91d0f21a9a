package dev.parley.dataset.bfcl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads literals of Python: texts, numbers, lists, tuples, dictionaries, {@code True}, {@code False} and {@code None}. */
final class PythonText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
    private static final Pattern NAMED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\s*=");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Map<Character, Character> ESCAPES =
            Map.of('n', '\n', 't', '\t', 'r', '\r', '\\', '\\', '\'', '\'', '"', '"');

    private final String text;
    private int position;

    PythonText(String text) {
        this.text = text;
    }

    String name() {
        return match(NAME, "a name");
    }

    /** Returns whether a name and an equals sign come next. */
    boolean namesArgument() {
        skipBlanks();
        return NAMED.matcher(text).region(position, text.length()).lookingAt();
    }

    boolean at(char sign) {
        skipBlanks();
        return position < text.length() && text.charAt(position) == sign;
    }

    /** Goes past a sign if it comes next. */
    boolean takes(char sign) {
        boolean there = at(sign);
        position += there ? 1 : 0;
        return there;
    }

    void take(char sign) {
        if (!takes(sign)) {
            throw expected("\"" + sign + "\"");
        }
    }

    void end() {
        skipBlanks();
        if (position < text.length()) {
            throw expected("the end");
        }
    }

    @Nullable Object value() {
        if (at('\'') || at('"')) {
            return string(text.charAt(position++));
        }
        if (takes('[')) {
            return elements(']', this::value);
        }
        if (takes('(')) {
            return elements(')', this::value);
        }
        if (takes('{')) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            elements('}', () -> entry(object));
            return object;
        }
        return Character.isLetter(position < text.length() ? text.charAt(position) : ' ') ? word() : number();
    }

    private List<@Nullable Object> elements(char close, Supplier<@Nullable Object> element) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (!takes(close)) {
            elements.add(element.get());
            if (!at(close)) {
                take(',');
            }
        }
        return elements;
    }

    private @Nullable Object entry(Map<String, @Nullable Object> object) {
        String key = String.valueOf(value());
        take(':');
        return object.put(key, value());
    }

    private @Nullable Object word() {
        int start = position;
        return switch (name()) {
            case "True" -> true;
            case "False" -> false;
            case "None" -> null;
            default -> {
                position = start;
                throw expected("a value");
            }
        };
    }

    private Number number() {
        String digits = match(NUMBER, "a value");
        return digits.matches("[-+]?\\d+") ? integer(new BigInteger(digits)) : new BigDecimal(digits);
    }

    private static Number integer(BigInteger number) {
        if (number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        return number;
    }

    private String string(char quote) {
        StringBuilder string = new StringBuilder();
        while (position < text.length() && text.charAt(position) != quote) {
            char sign = text.charAt(position++);
            if (sign == '\\' && position < text.length()) {
                char escaped = text.charAt(position++);
                Character meant = ESCAPES.get(escaped);
                string.append(meant == null ? "\\" + escaped : String.valueOf(meant));
            } else {
                string.append(sign);
            }
        }
        take(quote);
        return string.toString();
    }

    private String match(Pattern pattern, String wanted) {
        skipBlanks();
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw expected(wanted);
        }
        position = matcher.end();
        return matcher.group();
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException expected(String wanted) {
        return new IllegalArgumentException(
                "the call " + text + " cannot be read: " + wanted + " is missing at character " + (position + 1));
    }
}
