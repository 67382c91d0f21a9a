package dev.parley.dataset.reading;

import dev.parley.dataset.row.Cell;
import dev.parley.match.value.ArgumentMatcher;
import dev.parley.match.value.DateWithin;
import dev.parley.match.value.IsoDate;
import dev.parley.match.value.JsonType;
import dev.parley.match.value.LooseText;
import dev.parley.match.value.ValueMatcher;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words with a dollar: each says something of a value that is more than that it equals another. */
enum MatcherWord {
    REGEX,
    ANY,
    ABSENT,
    ONE_OF,
    APPROX,
    TYPE,
    IGNORE_CASE,
    IGNORE_PUNCTUATION,
    DATE_WITHIN;

    static List<String> keys() {
        return Arrays.stream(values()).map(MatcherWord::key).toList();
    }

    /** Returns the word, for example {@code $one_of}. */
    String key() {
        return "$" + name().toLowerCase(Locale.ROOT);
    }

    Optional<ArgumentMatcher> read(Cell cell) {
        return switch (this) {
            case REGEX -> pattern(cell).map(ArgumentMatcher.Regex::new);
            case ANY -> set(cell, new ArgumentMatcher.Any());
            case ABSENT -> set(cell, new ArgumentMatcher.Absent());
            case ONE_OF -> oneOf(cell);
            case APPROX -> approx(cell);
            case TYPE -> cell.oneOf(types()).map(ValueMatcher.OfType::new);
            case IGNORE_CASE -> loose(cell, LooseText.Ignored.CASE);
            case IGNORE_PUNCTUATION -> loose(cell, LooseText.Ignored.PUNCTUATION);
            case DATE_WITHIN -> dateWithin(cell);
        };
    }

    /** Reads a pattern; used for replies, too. */
    static Optional<Pattern> pattern(Cell cell) {
        try {
            return cell.text().map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            cell.fault(
                    "\"" + cell.key() + "\" is no regular expression: " + e.getDescription() + " in "
                            + Cell.shown(cell.value()),
                    "write it as java.util.regex.Pattern reads it");
            return Optional.empty();
        }
    }

    private static Optional<ArgumentMatcher> set(Cell cell, ArgumentMatcher matcher) {
        if (Boolean.TRUE.equals(cell.value().tree())) {
            return Optional.of(matcher);
        }
        cell.wrong("true");
        return Optional.empty();
    }

    private static Optional<ArgumentMatcher> oneOf(Cell cell) {
        if (!(cell.value().tree() instanceof List<?> list) || list.isEmpty()) {
            cell.wrong("a list of values, at least one");
            return Optional.empty();
        }
        return Optional.of(new ValueMatcher.OneOf(MatcherReader.values(cell, cell.elements("a list of values"))));
    }

    private static Optional<ArgumentMatcher> approx(Cell cell) {
        List<BigDecimal> numbers = pair(
                cell,
                value -> value instanceof Number number
                        ? Optional.of(new BigDecimal(number.toString()))
                        : Optional.empty());
        if (numbers.isEmpty() || numbers.get(1).signum() < 0) {
            cell.wrong("two numbers, the value and how far off it may be, for example [12.5, 0.1]");
            return Optional.empty();
        }
        return Optional.of(new ValueMatcher.Approx(numbers.get(0), numbers.get(1)));
    }

    private static Optional<ArgumentMatcher> dateWithin(Cell cell) {
        List<IsoDate> dates =
                pair(cell, value -> value instanceof String text ? IsoDate.parse(text) : Optional.empty());
        if (dates.isEmpty()) {
            cell.wrong("the first and the last date, for example [2026-12-01, 2026-12-24]");
            return Optional.empty();
        }
        if (dates.get(0).isAfter(dates.get(1))) {
            cell.fault(
                    "\"" + cell.key() + "\" ends before it begins: " + Cell.shown(cell.value()),
                    "write the earlier date first");
        }
        return Optional.of(new DateWithin(dates.get(0), dates.get(1)));
    }

    /** Returns what a list of two values holds; nothing if it is anything else. */
    private static <T> List<T> pair(Cell cell, Function<Object, Optional<T>> reader) {
        List<T> read = cell.value().tree() instanceof List<?> list
                ? list.stream().flatMap(value -> reader.apply(value).stream()).toList()
                : List.of();
        boolean pair = cell.value().tree() instanceof List<?> list && list.size() == 2 && read.size() == 2;
        return pair ? read : List.of();
    }

    private static Optional<ArgumentMatcher> loose(Cell cell, LooseText.Ignored ignored) {
        return cell.text().map(text -> new LooseText(text, ignored));
    }

    private static Map<String, JsonType> types() {
        return Stream.of(JsonType.values())
                .collect(Collectors.toMap(JsonType::toString, type -> type, (one, other) -> one, TreeMap::new));
    }
}
