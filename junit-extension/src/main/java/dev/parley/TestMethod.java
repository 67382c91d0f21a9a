package dev.parley;

import dev.parley.transcript.TestId;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test method in the class that JUnit runs it in.
 *
 * @param type the class: the one that declares the method, or a subclass
 * @param method the method
 */
record TestMethod(Class<?> type, Method method) {

    static TestMethod of(ExtensionContext context) {
        return new TestMethod(context.getRequiredTestClass(), context.getRequiredTestMethod());
    }

    TestId id() {
        return new TestId(type.getName(), signature());
    }

    /** Returns JUnit's {@code method:} URI. */
    URI source() {
        try {
            // this constructor quotes what a URI does not allow: the names of Kotlin's methods may hold spaces
            return new URI("method", type.getName(), signature());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no source for " + this, e);
        }
    }

    private String signature() {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /** Returns {@code OrderTests#answers}, the name that messages use. */
    @Override
    public String toString() {
        return type.getSimpleName() + "#" + method.getName();
    }
}
