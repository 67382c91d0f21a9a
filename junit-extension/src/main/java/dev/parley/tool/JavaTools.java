package dev.parley.tool;

import dev.parley.chat.ToolDefinition;
import dev.parley.input.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tools that Java classes declare with {@link Tool}. Immutable and safe for use by several threads, as far as the
 * suppliers are.
 *
 * @since 0.1.0
 */
public final class JavaTools {

    private final List<ToolSource> sources;
    private final Optional<Duration> timeLimit;

    private JavaTools(List<ToolSource> sources, Optional<Duration> timeLimit) {
        this.sources = List.copyOf(sources);
        this.timeLimit = timeLimit;
    }

    /** Returns no tools. */
    public static JavaTools none() {
        return new JavaTools(List.of(), Optional.empty());
    }

    /**
     * Describes the tools of classes and of supplied objects.
     *
     * <p>Each supplier is called once here, to see what class its objects have. Where that is one of the classes, or a
     * subclass of one, the supplier creates that class's objects; else its class's tools come after those of the classes.
     *
     * @param classes classes with {@link Tool} methods; one of which objects are needed and that no supplier gives has a
     *     constructor without parameters that is not private
     * @param suppliers give the objects to call tools on
     * @param faults takes everything that is wrong: a class without tools, a tool's name used twice, a parameter that
     *     cannot be described, an object that cannot be created. What it took is not among the definitions
     */
    public static JavaTools describe(List<Class<?>> classes, List<Supplier<?>> suppliers, Faults faults) {
        Map<Class<?>, Optional<Supplier<?>>> types = new LinkedHashMap<>();
        classes.forEach(type -> types.put(type, Optional.empty()));
        suppliers.forEach(supplier ->
                classOf(supplier, faults).ifPresent(type -> types.put(declared(type, types), Optional.of(supplier))));
        List<ToolSource> sources = new ArrayList<>();
        types.forEach((type, supplier) -> sources.add(ToolSource.of(type, supplier, faults)));
        checkNames(sources, faults);
        return new JavaTools(sources, Optional.empty());
    }

    /** Returns the same tools, each of whose calls may take so long where its {@link Tool#timeLimit()} says nothing. */
    public JavaTools limitedTo(Optional<Duration> time) {
        return new JavaTools(sources, time);
    }

    private static Optional<Class<?>> classOf(Supplier<?> supplier, Faults faults) {
        try {
            Object object = supplier.get();
            if (object != null) {
                return Optional.of(object.getClass());
            }
            faults.add(
                    "a supplier of tools gave null", "conversations.tools(...)", "return an object with @Tool methods");
        } catch (RuntimeException e) {
            faults.add("a supplier of tools threw " + e, "conversations.tools(...)", "");
        }
        return Optional.empty();
    }

    private static Class<?> declared(Class<?> supplied, Map<Class<?>, Optional<Supplier<?>>> types) {
        Optional<Class<?>> declared = types.keySet().stream()
                .filter(type -> type.isAssignableFrom(supplied))
                .findFirst();
        return declared.isPresent() ? declared.get() : supplied;
    }

    private static void checkNames(List<ToolSource> sources, Faults faults) {
        Map<String, String> places = new HashMap<>();
        for (ToolSource source : sources) {
            for (ToolMethod method : source.methods()) {
                String place = ToolMethods.display(source.type()) + "#"
                        + method.method().getName();
                String other = places.putIfAbsent(method.name(), place);
                if (other != null) {
                    faults.add(
                            "two tools have the name \"" + method.name() + "\"",
                            other + " and " + place,
                            "give one another name: @Tool(name = \"...\")");
                }
            }
        }
    }

    /** Returns what the model is told: class by class, the tools of a class by name. */
    public List<ToolDefinition> definitions() {
        return sources.stream()
                .flatMap(source -> source.methods().stream())
                .map(ToolMethod::definition)
                .toList();
    }

    /**
     * Creates the objects to call tools on, one of each class: what one conversation needs.
     *
     * @throws IllegalStateException if a constructor throws, or a supplier gives an object of another class than before
     */
    public BoundTools newInstances() {
        Map<String, BoundTools.Bound> bound = new HashMap<>();
        for (ToolSource source : sources) {
            Object object = source.create();
            source.methods()
                    .forEach(method -> bound.putIfAbsent(
                            method.name(), new BoundTools.Bound(method.limitedTo(timeLimit), object)));
        }
        return new BoundTools(bound);
    }
}
