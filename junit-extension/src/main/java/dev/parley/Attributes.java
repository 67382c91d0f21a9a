package dev.parley;

import dev.parley.input.Faults;
import dev.parley.settings.OutsideLayer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The values of one annotation type as they hold for a method: each attribute from the strongest source outside the code
 * that says it, else from the nearest annotation. An empty array says nothing; more than one value is a fault where one is
 * asked for.
 */
final class Attributes<A extends Annotation> {

    /**
     * Who may say an attribute, strongest first.
     *
     * @param outside the sources outside the code
     * @param annotations the annotations
     */
    private record Layers<A extends Annotation>(List<OutsideLayer<A>> outside, List<A> annotations) {

        Stream<Layers<A>> each() {
            return Stream.concat(
                    outside.stream().map(layer -> new Layers<A>(List.of(layer), List.of())),
                    annotations.stream().map(layer -> new Layers<A>(List.of(), List.of(layer))));
        }

        Stream<A> all() {
            return Stream.concat(outside.stream().map(OutsideLayer::annotation), annotations.stream());
        }

        boolean says(Function<A, ?> attribute) {
            return all().anyMatch(layer -> Array.getLength(attribute.apply(layer)) > 0);
        }
    }

    private final Class<A> type;
    private final Layers<A> layers;
    private final String owner;
    private final Faults faults;

    private Attributes(Class<A> type, Layers<A> layers, String owner, Faults faults) {
        this.type = type;
        this.layers = layers;
        this.owner = owner;
        this.faults = faults;
    }

    static <A extends Annotation> Attributes<A> of(
            Class<A> type, TestMethod method, Surroundings surroundings, Faults faults) {
        List<OutsideLayer<A>> outside = surroundings.sources().stream()
                .map(source -> OutsideLayer.read(type, source, method.type().getClassLoader(), faults))
                .toList();
        return new Attributes<>(
                type, new Layers<>(outside, AnnotationLayers.of(type, method)), method.toString(), faults);
    }

    /** Returns what the strongest source alone says of those that say one of two attributes. */
    Attributes<A> nearest(Function<A, ?> first, Function<A, ?> second) {
        return layers.each()
                .filter(layer -> layer.says(first) || layer.says(second))
                .findFirst()
                .map(layer -> new Attributes<>(type, layer, owner, faults))
                .orElse(this);
    }

    /** Returns whether the annotation counts as present: as it is said outside the code, else where it stands. */
    boolean declared() {
        return switchedBy()
                .flatMap(OutsideLayer::presence)
                .orElse(!layers.annotations().isEmpty());
    }

    /** Returns where it is said outside the code that the annotation counts as present. */
    Optional<String> declaredOutside() {
        return switchedBy().filter(layer -> layer.presence().orElse(false)).map(OutsideLayer::where);
    }

    private Optional<OutsideLayer<A>> switchedBy() {
        return layers.outside().stream()
                .filter(layer -> layer.presence().isPresent())
                .findFirst();
    }

    /** Returns whether an attribute is said outside the code. */
    boolean saidOutside(String attribute) {
        return saying(attribute).isPresent();
    }

    /** Returns where an attribute stands, for messages. */
    String where(String attribute) {
        return saying(attribute)
                .map(layer -> layer.where(attribute))
                .orElse("@" + type.getSimpleName() + "(" + attribute + ") of " + owner);
    }

    private Optional<OutsideLayer<A>> saying(String attribute) {
        return layers.outside().stream().filter(layer -> layer.says(attribute)).findFirst();
    }

    /** Returns where the annotation stands, for messages. */
    String where() {
        return declaredOutside().orElse("@" + type.getSimpleName() + " of " + owner);
    }

    Optional<String> text(String attribute, Function<A, String[]> values) {
        return one(attribute, values);
    }

    /** Returns a whole number of at least 1. */
    OptionalInt count(String attribute, Function<A, int[]> values) {
        return number(attribute, values, 1);
    }

    /** Returns a whole number that is not too small. */
    OptionalInt number(String attribute, Function<A, int[]> values, int least) {
        Optional<Integer> count = one(attribute, values);
        if (count.isPresent() && count.get() < least) {
            faults.add(attribute + " is " + count.get(), where(attribute), "give a whole number of at least " + least);
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

    /** Returns all values of the strongest layer that says any. */
    List<String> texts(Function<A, String[]> values) {
        return all(values).stream().map(String.class::cast).toList();
    }

    /** Returns all values of the strongest layer that says any, each of which has to be another. */
    @SuppressWarnings("unchecked") // the caller knows their type from the attribute
    <V> List<V> each(String attribute, Function<A, ?> values) {
        List<Object> said = all(values);
        if (Set.copyOf(said).size() < said.size()) {
            faults.add(attribute + " " + written(said) + " lists one twice", where(attribute), "list each once");
        }
        return (List<V>) said;
    }

    List<Class<?>> classes(Function<A, Class<?>[]> values) {
        return all(values).stream().<Class<?>>map(Class.class::cast).toList();
    }

    /** Returns the numbers of the strongest source that says any; outside the code it may say that there are none. */
    Optional<List<Integer>> numbers(String attribute, Function<A, int[]> values) {
        return layers.each()
                .filter(layer ->
                        layer.says(values) || layer.outside().stream().anyMatch(source -> source.says(attribute)))
                .findFirst()
                .map(layer -> layer.all()
                        .flatMap(source -> Arrays.stream(values.apply(source)).boxed())
                        .toList());
    }

    private List<Object> all(Function<A, ?> values) {
        return layers.all()
                .map(layer -> elements(values.apply(layer)))
                .filter(elements -> !elements.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
