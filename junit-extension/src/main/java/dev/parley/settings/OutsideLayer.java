package dev.parley.settings;

import dev.parley.input.Faults;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one annotation, as if the annotation stood there.
 *
 * @param <A> the annotation
 * @since 0.1.0
 */
public final class OutsideLayer<A extends Annotation> {

    private final Class<A> type;
    private final Source source;
    private final Map<String, Object> arrays = new LinkedHashMap<>();

    private OutsideLayer(Class<A> type, Source source) {
        this.type = type;
        this.source = source;
    }

    /**
     * Reads what a source says.
     *
     * @param loader finds the classes that settings name; null for the system's
     * @param faults gets what cannot be read, which then counts as not said
     */
    public static <A extends Annotation> OutsideLayer<A> read(
            Class<A> type, Source source, @Nullable ClassLoader loader, Faults faults) {
        OutsideLayer<A> layer = new OutsideLayer<>(type, source);
        ValueReader reader = new ValueReader(loader, faults);
        for (Setting setting : Setting.of(type)) {
            source.value(setting)
                    .flatMap(text -> reader.read(setting, text, source.where(setting)))
                    .ifPresent(array -> layer.arrays.put(setting.label(), array));
        }
        return layer;
    }

    /** Returns the annotation that says the same; an attribute that is not said is an empty array. */
    public A annotation() {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer(method, arguments)));
    }

    private Object answer(Method method, @Nullable Object @Nullable [] arguments) throws ReflectiveOperationException {
        Class<?> element = method.getReturnType().getComponentType();
        return element == null
                ? method.invoke(arrays, arguments) // equals, hashCode, toString
                : arrays.getOrDefault(method.getName(), Array.newInstance(element, 0));
    }

    /** Returns whether an attribute is said. */
    public boolean says(String attribute) {
        return arrays.containsKey(attribute);
    }

    /** Returns whether the annotation shall count as present; absent where that is not said, or no {@link Switch}. */
    public Optional<Boolean> presence() {
        return Setting.presence(type)
                .map(setting -> arrays.get(setting.label()))
                .map(array -> Array.getBoolean(array, 0));
    }

    /** Returns where an attribute is said, for messages, for example {@code environment variable PARLEY_MAX_ROUNDS}. */
    public String where(String attribute) {
        return Setting.of(type).stream()
                .filter(setting -> setting.label().equals(attribute))
                .map(source::where)
                .findFirst()
                .orElse(source.kind());
    }

    /** Returns where the annotation's presence is said, for messages. */
    public String where() {
        return Setting.presence(type).map(source::where).orElse(source.kind());
    }
}
