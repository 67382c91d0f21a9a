package dev.parley;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds all annotations of one type that hold for a test method, the nearest first: those of the method, of its class, of
 * the classes and interfaces above it, then the same of each enclosing class. Where several stand on one element, those
 * written on it come before those that its other annotations carry.
 */
final class AnnotationLayers<A extends Annotation> {

    private final Class<A> type;
    private final List<A> found = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private AnnotationLayers(Class<A> type) {
        this.type = type;
    }

    static <A extends Annotation> List<A> of(Class<A> type, TestMethod method) {
        AnnotationLayers<A> layers = new AnnotationLayers<>(type);
        layers.addElement(method.method());
        for (Class<?> owner = method.type(); owner != null; owner = owner.getEnclosingClass()) {
            layers.addType(owner);
        }
        return layers.found;
    }

    private void addType(@Nullable Class<?> owner) {
        if (owner != null && seen.add(owner)) {
            addElement(owner);
            addType(owner.getSuperclass());
            for (Class<?> each : owner.getInterfaces()) {
                addType(each);
            }
        }
    }

    private void addElement(AnnotatedElement element) {
        Set<Class<?>> carriers = new HashSet<>();
        List<Annotation> level = List.of(element.getDeclaredAnnotations());
        while (!level.isEmpty()) {
            List<Annotation> next = new ArrayList<>();
            for (Annotation annotation : level) {
                if (type.isInstance(annotation)) {
                    found.add(type.cast(annotation));
                } else if (carriers.add(annotation.annotationType())) {
                    next.addAll(List.of(annotation.annotationType().getDeclaredAnnotations()));
                }
            }
            level = next;
        }
    }
}
