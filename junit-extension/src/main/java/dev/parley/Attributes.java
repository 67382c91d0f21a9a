package dev.parley;

import dev.parley.input.Faults;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The values of one annotation type as they hold for a method: each attribute from the nearest annotation that says it. An
 * empty array says nothing; more than one value is a fault where one is asked for.
 */
final class Attributes<A extends Annotation> {

    private final Class<A> type;
    private final List<A> layers;
    private final String owner;
    private final Faults faults;

    private Attributes(Class<A> type, List<A> layers, String owner, Faults faults) {
        this.type = type;
        this.layers = layers;
        this.owner = owner;
        this.faults = faults;
    }

    static <A extends Annotation> Attributes<A> of(Class<A> type, TestMethod method, Faults faults) {
        return new Attributes<>(type, AnnotationLayers.of(type, method), method.toString(), faults);
    }

    boolean declared() {
        return !layers.isEmpty();
    }

    /** Returns where an attribute stands, for messages. */
    String where(String attribute) {
        return "@" + type.getSimpleName() + "(" + attribute + ") of " + owner;
    }

    /** Returns where the annotation stands, for messages. */
    String where() {
        return "@" + type.getSimpleName() + " of " + owner;
    }

    Optional<String> text(String attribute, Function<A, String[]> values) {
        return one(attribute, values);
    }

    /** Returns a whole number of at least 1. */
    OptionalInt count(String attribute, Function<A, int[]> values) {
        Optional<Integer> count = one(attribute, values);
        if (count.isPresent() && count.get() < 1) {
            faults.add(attribute + " is " + count.get(), where(attribute), "give a whole number of at least 1");
            return OptionalInt.empty();
        }
        return count.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    Optional<Boolean> flag(String attribute, Function<A, boolean[]> values) {
        return one(attribute, values);
    }

    /** Returns the one value that holds, whatever its type; the caller knows it from the attribute. */
    @SuppressWarnings("unchecked")
    <V> Optional<V> one(String attribute, Function<A, ?> values) {
        List<Object> said = all(values);
        if (said.size() > 1) {
            faults.add(attribute + " has " + said.size() + " values " + written(said), where(attribute), "give one");
        }
        return said.isEmpty() ? Optional.empty() : Optional.of((V) said.get(0));
    }

    /** Returns values as the author wrote them: an enum's own text may be the word on the wire. */
    private static List<Object> written(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof Enum<?> constant ? constant.name() : value)
                .toList();
    }

    /** Returns all values of the nearest layer that says any. */
    List<String> texts(Function<A, String[]> values) {
        return all(values).stream().map(String.class::cast).toList();
    }

    List<Class<?>> classes(Function<A, Class<?>[]> values) {
        return all(values).stream().<Class<?>>map(Class.class::cast).toList();
    }

    List<Integer> numbers(Function<A, int[]> values) {
        return all(values).stream().map(Integer.class::cast).toList();
    }

    private List<Object> all(Function<A, ?> values) {
        for (A layer : layers) {
            Object array = values.apply(layer);
            if (Array.getLength(array) > 0) {
                return elements(array);
            }
        }
        return List.of();
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
