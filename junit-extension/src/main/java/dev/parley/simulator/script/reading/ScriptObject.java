package dev.parley.simulator.script.reading;

import dev.parley.input.Faults;
import dev.parley.input.Located;
import dev.parley.input.NearestWord;
import dev.parley.input.Place;
import dev.parley.input.WrittenTime;
import dev.parley.json.Excerpt;
import dev.parley.simulator.script.Part;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An object of a script whose values are read by key; a value of the wrong kind becomes a fault and is absent. */
final class ScriptObject {

    private static final int SHOWN = 100;

    private final Located.Mapping mapping;
    private final Faults faults;

    ScriptObject(Located.Mapping mapping, Faults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /** Returns a value as messages show it. */
    static String shown(@Nullable Object tree) {
        return Excerpt.json(tree, SHOWN);
    }

    Place place() {
        return mapping.place();
    }

    /** Returns where a key stands that the object has. */
    Place place(String key) {
        return entry(key).key();
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** Returns the keys of a list that the object has, in the list's order. */
    List<String> present(Collection<String> keys) {
        return keys.stream().filter(this::has).toList();
    }

    Optional<Located> value(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(Located.Entry::value);
    }

    /** Adds a fault for each key that is not known. */
    void rejectOthers(List<String> known) {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                faults.add("unknown key " + shown(key), entry.key(), NearestWord.advice(key, known));
            }
        });
    }

    /** Adds a fault if keys stand together that exclude each other. */
    void rejectBeside(List<String> keys, String other, String advice) {
        List<String> present = present(keys);
        if (has(other) && !present.isEmpty()) {
            faults.add(String.join(", ", present) + " beside " + other, place(other), advice);
        }
    }

    Optional<String> text(String key) {
        return value(key).flatMap(value -> {
            if (value.tree() instanceof String text) {
                return Optional.of(text);
            }
            reject(key, "a text", value, "put it in quotes");
            return Optional.empty();
        });
    }

    /** Reads a text, or {@code false} where the part is left out. */
    Part<String> textOrFalse(String key) {
        Optional<Located> value = value(key);
        if (value.isEmpty()) {
            return new Part.Usual<>();
        }
        if (value.get().tree() instanceof String text) {
            return new Part.Given<>(text);
        }
        if (!Boolean.FALSE.equals(value.get().tree())) {
            reject(key, "a text, or false to leave it out", value.get(), "put a text in quotes");
        }
        return new Part.LeftOut<>();
    }

    OptionalInt wholeNumber(String key, int from, int to) {
        Optional<Located> value = value(key);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.get().tree() instanceof Long number && number >= from && number <= to) {
            return OptionalInt.of(number.intValue());
        }
        String range = "a whole number from " + from + (to == Integer.MAX_VALUE ? "" : " to " + to);
        reject(key, range, value.get(), "");
        return OptionalInt.empty();
    }

    Optional<Duration> time(String key) {
        return value(key).flatMap(value -> {
            Optional<Duration> time = value.tree() instanceof String text ? WrittenTime.of(text) : Optional.empty();
            if (time.isEmpty()) {
                reject(key, WrittenTime.RULE, value, "");
            }
            return time;
        });
    }

    /** Adds the fault of a value that is of the wrong kind. */
    void reject(String key, String rule, Located value, String advice) {
        faults.add(key + " is " + rule + ", not " + shown(value.tree()), value.place(), advice);
    }

    private Located.Entry entry(String key) {
        return Objects.requireNonNull(mapping.entries().get(key), () -> "no key " + key);
    }
}
