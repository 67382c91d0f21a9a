package dev.parley;

import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.input.Faults;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;

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

    static <A extends Annotation> Attributes<A> attributes(Class<A> annotation, Class<?> type, Faults faults) {
        return Attributes.of(annotation, method(type), faults);
    }

    /** Returns the message that shows all faults; empty where there are none. */
    static String message(Faults faults) {
        Throwable thrown = catchThrowable(() -> faults.throwIfAny("it"));
        return thrown == null ? "" : String.valueOf(thrown.getMessage());
    }
}
