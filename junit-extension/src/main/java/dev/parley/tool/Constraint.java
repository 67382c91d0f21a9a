package dev.parley.tool;

import static dev.parley.tool.ValueKind.LIST;
import static dev.parley.tool.ValueKind.MAP;
import static dev.parley.tool.ValueKind.NUMBER;
import static dev.parley.tool.ValueKind.TEXT;
import static dev.parley.tool.ValueKind.WHOLE_NUMBER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a {@link ToolParam} may demand of a value; each is a keyword of JSON Schema. */
enum Constraint {
    MINIMUM("minimum"),
    MAXIMUM("maximum"),
    MIN_LENGTH("minLength"),
    MAX_LENGTH("maxLength"),
    PATTERN("pattern"),
    FORMAT("format"),
    MIN_ITEMS("minItems"),
    MAX_ITEMS("maxItems");

    /** The lower and the upper bound of one thing. */
    static final Map<Constraint, Constraint> BOUNDS =
            Map.of(MINIMUM, MAXIMUM, MIN_LENGTH, MAX_LENGTH, MIN_ITEMS, MAX_ITEMS);

    private final String attribute;

    Constraint(String attribute) {
        this.attribute = attribute;
    }

    private static List<Double> numbers(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<Integer> counts(int... values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<String> texts(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    /** Returns the values that are written: a {@code Double}, an {@code Integer} or a {@code String}; none where it is not said. */
    List<?> of(ToolParam param) {
        return switch (this) {
            case MINIMUM -> numbers(param.minimum());
            case MAXIMUM -> numbers(param.maximum());
            case MIN_LENGTH -> counts(param.minLength());
            case MAX_LENGTH -> counts(param.maxLength());
            case PATTERN -> texts(param.pattern());
            case FORMAT -> texts(param.format());
            case MIN_ITEMS -> counts(param.minItems());
            case MAX_ITEMS -> counts(param.maxItems());
        };
    }

    boolean fits(ValueKind kind) {
        return kinds().contains(kind);
    }

    /** Returns what it is for, as messages say it. */
    String subject() {
        return switch (this) {
            case MINIMUM, MAXIMUM -> "numbers";
            case MIN_LENGTH, MAX_LENGTH, PATTERN, FORMAT -> "a String";
            case MIN_ITEMS, MAX_ITEMS -> "lists, sets, arrays and maps";
        };
    }

    private Set<ValueKind> kinds() {
        return switch (this) {
            case MINIMUM, MAXIMUM -> Set.of(WHOLE_NUMBER, NUMBER);
            case MIN_LENGTH, MAX_LENGTH, PATTERN, FORMAT -> Set.of(TEXT);
            case MIN_ITEMS, MAX_ITEMS -> Set.of(LIST, MAP);
        };
    }

    /** Returns the keyword under which a value of a kind has it: a map's items are properties. */
    String keyword(ValueKind kind) {
        return kind == MAP ? attribute.replace("Items", "Properties") : attribute;
    }

    /** Returns the attribute as it is written. */
    @Override
    public String toString() {
        return attribute;
    }
}
