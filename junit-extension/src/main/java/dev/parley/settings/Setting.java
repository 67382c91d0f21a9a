package dev.parley.settings;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute of an annotation, or the presence of one, as it is named outside the code.
 *
 * @param label the attribute as Java writes it, for example {@code maxRounds}
 * @param name the same in kebab-case, for example {@code max-rounds}
 * @param type the type of one value
 * @param list whether several values are separated by commas
 * @since 0.1.0
 */
public record Setting(String label, String name, Class<?> type, boolean list) {

    /** Returns what can be said of an annotation: its presence where that is a {@link Switch}, then its attributes by name. */
    public static List<Setting> of(Class<? extends Annotation> annotation) {
        Stream<Setting> attributes = Arrays.stream(annotation.getDeclaredMethods())
                .map(Setting::of)
                .sorted(Comparator.comparing(Setting::name));
        return Stream.concat(presence(annotation).stream(), attributes).toList();
    }

    /**
     * Returns the setting of an attribute.
     *
     * @throws IllegalArgumentException if the attribute is no array, so that it cannot be left unsaid
     */
    public static Setting of(Method attribute) {
        Class<?> type = attribute.getReturnType().getComponentType();
        if (type == null) {
            throw new IllegalArgumentException(attribute + " is no array: {} is what says nothing");
        }
        String prefix = presence(attribute.getDeclaringClass())
                .map(presence -> presence.name() + "-")
                .orElse("");
        return new Setting(
                attribute.getName(),
                prefix + kebab(attribute.getName()),
                type,
                attribute.isAnnotationPresent(CommaSeparated.class));
    }

    /** Returns the setting that stands for an annotation; absent where its mere presence says nothing. */
    static Optional<Setting> presence(Class<?> annotation) {
        String label = annotation.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                + annotation.getSimpleName().substring(1);
        return annotation.isAnnotationPresent(Switch.class)
                ? Optional.of(new Setting(label, kebab(label), boolean.class, false))
                : Optional.empty();
    }

    static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Returns the name of JUnit's configuration parameter, for example {@code parley.max-rounds}. */
    public String parameter() {
        return "parley." + name;
    }

    /** Returns the name of the environment variable, for example {@code PARLEY_MAX_ROUNDS}. */
    public String variable() {
        return "PARLEY_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
