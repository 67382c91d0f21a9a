package dev.parley.tool;

import dev.parley.input.Faults;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A class with tools, and where its objects come from.
 *
 * @param type the class
 * @param supplier gives an object; absent where the class's own constructor does
 * @param methods its tools
 */
record ToolSource(Class<?> type, Optional<Supplier<?>> supplier, List<ToolMethod> methods) {

    /** Describes a class; what is wrong with it becomes faults. */
    static ToolSource of(Class<?> type, Optional<Supplier<?>> supplier, Faults faults) {
        ToolSource source = new ToolSource(type, supplier, ToolMethods.of(type, faults));
        if (supplier.isEmpty() && source.needsObject()) {
            source.obstacle()
                    .ifPresent(obstacle -> faults.add(
                            "no object can be created: " + obstacle,
                            ToolMethods.display(type),
                            "supply one: conversations.tools(() -> ...)"));
        }
        return source;
    }

    private boolean needsObject() {
        return methods.stream().anyMatch(method -> !method.isStatic());
    }

    private Optional<String> obstacle() {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return Optional.of("it is abstract");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return Optional.of("it is an inner class");
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            boolean usable = !Modifier.isPrivate(constructor.getModifiers()) && constructor.trySetAccessible();
            return usable ? Optional.empty() : Optional.of("its constructor is not accessible");
        } catch (NoSuchMethodException e) {
            return Optional.of("it has no constructor without parameters");
        }
    }

    /** Returns a new object; nothing where all tools are static. */
    @Nullable Object create() {
        if (supplier.isPresent()) {
            return supplied(supplier.get());
        }
        return needsObject() ? constructed() : null;
    }

    private Object supplied(Supplier<?> supplier) {
        Object object = supplier.get();
        if (!type.isInstance(object)) {
            String given = object == null ? "null" : "a " + ToolMethods.display(object.getClass());
            throw new IllegalStateException(
                    "the supplier of " + ToolMethods.display(type) + " gave " + given + " this time");
        }
        return object;
    }

    private Object constructed() {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(
                    "the constructor of " + ToolMethods.display(type) + " threw " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + ToolMethods.display(type) + " can be created: " + e, e);
        }
    }
}
