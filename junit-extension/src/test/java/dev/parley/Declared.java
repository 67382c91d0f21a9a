package dev.parley;

import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.input.Faults;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What a fixture class declares on its method {@code plays}, and the faults found in it. */
final class Declared {

    private Declared() {}

    /** Returns the method as JUnit runs it in the class, which may inherit it. */
    static TestMethod method(Class<?> type) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Method method : owner.getDeclaredMethods()) {
                if (method.getName().equals("plays")) {
                    return new TestMethod(type, method);
                }
            }
        }
        throw new IllegalArgumentException(type + " has no method plays among " + Arrays.toString(type.getMethods()));
    }

    /** Returns the attributes where nothing is said outside the code. */
    static <A extends Annotation> Attributes<A> attributes(Class<A> annotation, Class<?> type, Faults faults) {
        return attributes(annotation, type, surroundings(Map.of(), Map.of()), faults);
    }

    static <A extends Annotation> Attributes<A> attributes(
            Class<A> annotation, Class<?> type, Surroundings surroundings, Faults faults) {
        return Attributes.of(annotation, method(type), surroundings, faults);
    }

    /** Returns surroundings in which all names can be seen. */
    static Surroundings surroundings(Map<String, String> parameters, Map<String, String> environment) {
        return new Surroundings(
                name -> Optional.ofNullable(parameters.get(name)),
                environment::get,
                new Surroundings.Names(parameters.keySet(), environment.keySet()));
    }

    /** Returns the message that shows all faults; empty where there are none. */
    static String message(Faults faults) {
        Throwable thrown = catchThrowable(() -> faults.throwIfAny("it"));
        return thrown == null ? "" : String.valueOf(thrown.getMessage());
    }
}
