package dev.parley.dataset.row;

import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.WrittenTime;
import dev.parley.json.Excerpt;
import dev.parley.json.Json;
import dev.parley.json.JsonSyntaxException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One value, the key or column under which it stands, and where its faults go. Whoever asks for a type that the value
 * does not have gets nothing, and the fault is added.
 *
 * @param key the key or column as it is written; an element of a list has its position behind it
 * @param value the value
 * @param context takes the faults
 * @since 0.1.0
 */
public record Cell(String key, Located value, FaultContext context) {

    private static final int SHOWN = 100;

    /** Returns whether the value says nothing: null, an empty text, an empty list, an empty object. */
    public boolean empty() {
        return empty(value);
    }

    static boolean empty(Located value) {
        if (value instanceof Located.Sequence sequence) {
            return sequence.elements().isEmpty();
        }
        if (value instanceof Located.Mapping mapping) {
            return mapping.entries().isEmpty();
        }
        @Nullable Object tree = value.tree();
        return tree == null || "".equals(tree);
    }

    /** Adds a fault of the value. */
    public void fault(String problem, String advice) {
        context.add(problem, value.place(), advice);
    }

    /** Adds the fault that the value is not what is wanted. */
    public void wrong(String wanted) {
        fault("\"" + key + "\" is " + shown(value), "write " + wanted);
    }

    /** Returns a value as compact JSON, cut where it is long. */
    public static String shown(Located value) {
        return Excerpt.json(value.tree(), SHOWN);
    }

    /** Returns the value if it is a text, without a fault if it is none. */
    public Optional<String> ifText() {
        return value.tree() instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Returns a text that is not blank. */
    public Optional<String> text() {
        Optional<String> text = ifText().filter(candidate -> !candidate.isBlank());
        if (text.isEmpty()) {
            wrong("a text");
        }
        return text;
    }

    /** Returns a text that is not blank; a whole number is taken as its digits. */
    public Optional<String> name() {
        return value.tree() instanceof Long || value.tree() instanceof BigInteger
                ? Optional.of(String.valueOf(value.tree()))
                : text();
    }

    /** Returns the texts of a text or of a list of texts, none of them blank. */
    public List<String> texts() {
        if (value instanceof Located.Scalar) {
            return name().stream().toList();
        }
        return elements("a text or a list of texts").stream()
                .flatMap(element -> element.name().stream())
                .toList();
    }

    /** Returns true or false. */
    public Optional<Boolean> flag() {
        if (value.tree() instanceof Boolean flag) {
            return Optional.of(flag);
        }
        wrong("true or false");
        return Optional.empty();
    }

    /** Tools that write tables turn 8 into 8.0 where other rows of the column are empty. */
    private static @Nullable Long whole(BigDecimal decimal) {
        boolean whole = decimal.stripTrailingZeros().scale() <= 0 && decimal.precision() - decimal.scale() < 19;
        return whole ? (Long) decimal.longValueExact() : null;
    }

    /** Returns a whole number above 0. */
    public OptionalInt count() {
        @Nullable Object number = value.tree() instanceof BigDecimal decimal ? whole(decimal) : value.tree();
        if (number instanceof Long count && count > 0 && count <= Integer.MAX_VALUE) {
            return OptionalInt.of(count.intValue());
        }
        wrong("a whole number above 0");
        return OptionalInt.empty();
    }

    /** Returns a time: a number of seconds, or a text with a unit such as 200ms. */
    public Optional<Duration> time() {
        @Nullable Object number = value.tree();
        Optional<Duration> time = number instanceof Long || number instanceof BigDecimal
                ? WrittenTime.ofSeconds(new BigDecimal(number.toString()))
                : ifText().flatMap(Cell::time);
        if (time.isEmpty()) {
            wrong("a number of seconds, or " + WrittenTime.RULE);
        }
        return time;
    }

    /** Where everything is text, a number is seconds, too. */
    private static Optional<Duration> time(String text) {
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
                ? WrittenTime.ofSeconds(new BigDecimal(text))
                : WrittenTime.of(text);
    }

    /** Returns what one of some words means. */
    public <T> Optional<T> oneOf(Map<String, T> meanings) {
        Optional<T> meaning = ifText().flatMap(word -> Optional.ofNullable(meanings.get(word)));
        if (meaning.isEmpty()) {
            fault("\"" + key + "\" is " + shown(value), NearestWord.advice(ifText().orElse(""), meanings.keySet()));
        }
        return meaning;
    }

    /** Returns the elements of a list as cells; the fault of a value that is none says what is wanted. */
    public List<Cell> elements(String wanted) {
        if (!(value instanceof Located.Sequence sequence)) {
            wrong(wanted);
            return List.of();
        }
        List<Cell> cells = new ArrayList<>();
        for (Located element : sequence.elements()) {
            cells.add(new Cell(key + "[" + cells.size() + "]", element, context));
        }
        return cells;
    }

    /** Returns the entries of an object; the fault of a value that is none says what is wanted. */
    public Optional<Fields> fields(String wanted) {
        if (value instanceof Located.Mapping mapping) {
            return Optional.of(new Fields(mapping, context));
        }
        wrong(wanted);
        return Optional.empty();
    }

    /** Returns what a text holds as JSON; its values stand where the text stands. */
    public Optional<Cell> parsed(String json) {
        try {
            return Optional.of(new Cell(key, Located.of(Json.parse(json), value.place()), context));
        } catch (JsonSyntaxException e) {
            fault("\"" + key + "\" is malformed JSON text: " + e.getMessage(), "");
            return Optional.empty();
        }
    }
}
