package dev.parley;

import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.reading.JavaRows;
import dev.parley.dataset.reading.Recorded;
import dev.parley.dataset.row.ColumnNames;
import dev.parley.input.Faults;
import dev.parley.input.NearestWord;
import dev.parley.input.SourceFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the Java methods that {@link Dataset#source} names: in the test class, in those above and around it, or elsewhere. */
final class RowMethods {

    private final Class<?> testClass;
    private final Function<Class<?>, Optional<Object>> instances;
    private final Faults faults;

    /**
     * Creates a search.
     *
     * @param instances returns the test's instance of a class, if it has one
     */
    RowMethods(Class<?> testClass, Function<Class<?>, Optional<Object>> instances, Faults faults) {
        this.testClass = testClass;
        this.instances = instances;
        this.faults = faults;
    }

    /**
     * Finds methods; one that is listed twice is a fault.
     *
     * @param names the names as the annotation has them
     * @param where the attribute, for messages
     */
    List<ConversationSource> findEach(List<String> names, String where, Recorded recorded, ColumnNames columns) {
        Map<Method, ConversationSource> found = new LinkedHashMap<>();
        for (String name : names) {
            find(name, where).ifPresent(method -> {
                if (found.putIfAbsent(method, rows(method, recorded, columns)) != null) {
                    faults.add("the method \"" + name + "\" is listed twice", where, "list it once");
                }
            });
        }
        return List.copyOf(found.values());
    }

    private Optional<Method> find(String name, String where) {
        int hash = name.indexOf('#');
        if (hash < 0) {
            return usable(name, around(testClass), where);
        }
        String type = name.substring(0, hash);
        try {
            Class<?> owner = Class.forName(type, true, testClass.getClassLoader());
            return usable(name.substring(hash + 1), above(owner), where);
        } catch (ClassNotFoundException | LinkageError e) { // told as a fault
            faults.add(
                    "there is no class \"" + type + "\" for the source \"" + name + "\"",
                    where,
                    "write its full name, a nested one as com.example.Outer$Inner");
            return Optional.empty();
        }
    }

    private static List<Class<?>> above(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            classes.add(each);
        }
        return classes;
    }

    private static List<Class<?>> around(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> owner = type; owner != null; owner = owner.getEnclosingClass()) {
            classes.addAll(above(owner));
        }
        return classes;
    }

    private Optional<Method> usable(String name, List<Class<?>> classes, String where) {
        List<Method> methods = classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .toList();
        List<Method> named =
                methods.stream().filter(method -> method.getName().equals(name)).toList();
        Optional<Method> method =
                named.stream().filter(each -> each.getParameterCount() == 0).findFirst();
        if (method.isPresent()) {
            return method.filter(found -> isCallable(found, where));
        }
        if (named.isEmpty()) {
            addMissing(name, methods, classes.get(0), where);
        } else {
            faults.add("the method \"" + name + "\" takes parameters", where, "declare it without");
        }
        return Optional.empty();
    }

    private void addMissing(String name, List<Method> methods, Class<?> owner, String where) {
        List<String> names = methods.stream()
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .toList();
        faults.add(
                "there is no method \"" + name + "\" in " + owner.getSimpleName(),
                where,
                NearestWord.of(name, names)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("declare static Stream<Map<String, ?>> " + name + "(), or name a file as"
                                + " @ConversationTest(dataset)"));
    }

    private boolean isCallable(Method method, String where) {
        boolean callable =
                Modifier.isStatic(method.getModifiers()) || instance(method).isPresent();
        if (!callable) {
            faults.add(
                    "the method " + new TestMethod(method.getDeclaringClass(), method)
                            + " is not static, and the test has no instance of its class",
                    where,
                    "make it static");
        }
        return callable;
    }

    private Optional<Object> instance(Method method) {
        return instances.apply(method.getDeclaringClass());
    }

    private JavaRows rows(Method method, Recorded recorded, ColumnNames columns) {
        TestMethod named = new TestMethod(method.getDeclaringClass(), method);
        JavaRows.Origin origin =
                new JavaRows.Origin(named.toString(), named.source(), besides(method.getDeclaringClass()));
        return new JavaRows(origin, () -> call(method), recorded, columns);
    }

    private @Nullable Object call(Method method) throws Exception {
        method.trySetAccessible();
        try {
            return method.invoke(instance(method).orElse(null));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Returns the class file, beside which resources lie. */
    private static SourceFile besides(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        return new SourceFile(type.getSimpleName(), uri(type.getResource(file)));
    }

    private static URI uri(@Nullable URL url) {
        try {
            return url == null ? URI.create("file:./") : url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class loader gave " + url + ", which is no URI", e);
        }
    }
}
