package dev.parley.sample;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a schema demands of a text. A pattern that Java cannot read demands nothing. */
final class TextRules {

    private static final String DATE = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
    private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)";

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private static final Map<String, Pattern> FORMATS = Map.ofEntries(
            format("date", DATE),
            format("time", TIME),
            format("date-time", DATE + "T" + TIME),
            format("duration", "P(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?=.)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?"),
            format("email", "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
            format("hostname", "[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"),
            format("ipv4", "(?:" + BYTE + "\\.){3}" + BYTE),
            format("ipv6", "(?:\\p{XDigit}{1,4}:){7}\\p{XDigit}{1,4}|(?:\\p{XDigit}{1,4}:){1,6}(?::\\p{XDigit}{1,4})"),
            format("uri", "[a-zA-Z][a-zA-Z0-9+.-]*:\\S+"),
            format("uuid", "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"));

    private final Schema schema;
    private final Optional<Pattern> pattern;
    private final Optional<Pattern> format;

    TextRules(Schema schema) {
        this.schema = schema;
        this.pattern = schema.text("pattern").flatMap(TextRules::compiled);
        this.format = schema.text("format").map(FORMATS::get);
    }

    /** Returns whether a pattern or a known format says what the text looks like. */
    boolean narrow() {
        return pattern.isPresent() || format.isPresent();
    }

    boolean accept(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= schema.count("minLength").orElse(0)
                && length <= schema.count("maxLength").orElse(Integer.MAX_VALUE)
                && pattern.map(rule -> rule.matcher(text).find()).orElse(true)
                && format.map(rule -> rule.matcher(text).matches()).orElse(true);
    }

    private static Map.Entry<String, Pattern> format(String name, String expression) {
        return Map.entry(name, Pattern.compile(expression));
    }

    private static Optional<Pattern> compiled(String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
