package dev.parley.tool;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Walks through the type of a parameter and finds what no JSON Schema can describe, or what holds itself. */
final class DescribedType {

    private static final Set<Class<?>> SCALARS = Set.of(
            boolean.class,
            Boolean.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            float.class,
            Float.class,
            double.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            String.class,
            UUID.class,
            URI.class);

    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Set<JavaType> above = new HashSet<>();
    private boolean recursive;

    private DescribedType() {}

    /**
     * Walks through a type.
     *
     * @param type the type
     * @param name the name of the parameter that has it
     */
    static DescribedType of(Type type, String name) {
        DescribedType described = new DescribedType();
        described.visitOptional(JavaValues.typeOf(type), name);
        return described;
    }

    /** Returns what cannot be described, by its path, for example {@code order.lines}. */
    Map<String, String> problems() {
        return problems;
    }

    /** Returns whether the type holds itself. */
    boolean isRecursive() {
        return recursive;
    }

    /** Returns a type as code names it, without packages. */
    static String display(Type type) {
        String name = type instanceof JavaType java ? java.toCanonical() : type.getTypeName();
        return name.replaceAll("\\b[a-z]\\w*\\.", "").replace('$', '.').replaceAll(",(?=\\S)", ", ");
    }

    private void visitOptional(JavaType type, String path) {
        visit(type.hasRawClass(Optional.class) ? type.containedTypeOrUnknown(0) : type, path);
    }

    private void visit(JavaType type, String path) {
        Class<?> raw = type.getRawClass();
        if (SCALARS.contains(raw) || raw.isEnum() || JavaTime.of(raw).isPresent()) {
            return;
        }
        if (type.isArrayType() || Collection.class.isAssignableFrom(raw)) {
            visit(type.getContentType(), path + "[]");
        } else if (Map.class.isAssignableFrom(raw)) {
            visitMap(type, path);
        } else if (isDescribable(type)) {
            visitProperties(type, path);
        } else {
            problems.put(path, display(type) + " cannot be described as JSON Schema");
        }
    }

    private void visitMap(JavaType type, String path) {
        if (type.getKeyType().hasRawClass(String.class)) {
            visit(type.getContentType(), path + ".*");
        } else {
            problems.put(path, "the keys of " + display(type) + " are not String");
        }
    }

    private void visitProperties(JavaType type, String path) {
        if (!above.add(type)) {
            recursive = true;
            return;
        }
        for (BeanPropertyDefinition property : properties(type)) {
            visitOptional(property.getPrimaryType(), path + "." + property.getName());
        }
        above.remove(type);
    }

    private static List<BeanPropertyDefinition> properties(JavaType type) {
        return new ArrayList<>(JavaValues.describe(type).findProperties());
    }

    private static boolean isDescribable(JavaType type) {
        Class<?> raw = type.getRawClass();
        boolean concrete = !raw.isInterface() && !Modifier.isAbstract(raw.getModifiers());
        boolean own = !raw.isPrimitive() && !raw.getName().startsWith("java.");
        return concrete
                && own
                && (raw.isRecord() || JavaValues.describe(type).findDefaultConstructor() != null)
                && !properties(type).isEmpty();
    }
}
