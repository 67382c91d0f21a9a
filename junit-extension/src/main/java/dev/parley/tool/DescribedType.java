package dev.parley.tool;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks through the type of a parameter and finds what no JSON Schema can describe, what holds itself, and constraints that cannot be kept. */
final class DescribedType {

    private static final String ADVICE =
            "use a text, a number, a boolean, an enum, a record, a list or a map with String keys";

    private final List<Problem> problems = new ArrayList<>();
    private final Set<JavaType> above = new HashSet<>();
    private boolean recursive;

    private DescribedType() {}

    /**
     * Something that is wrong.
     *
     * @param path where, for example {@code order.lines}
     * @param text what
     * @param advice what to do
     */
    record Problem(String path, String text, String advice) {}

    /** Walks through the type of a parameter. */
    static DescribedType of(ToolParameter parameter) {
        DescribedType described = new DescribedType();
        described.visitValue(JavaValues.typeOf(parameter.type()), parameter.param(), parameter.name());
        return described;
    }

    /** Returns what cannot be described, and what is said of a value that does not fit it. */
    List<Problem> problems() {
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

    /** What is said of an optional value is said of the value. */
    private void visitValue(JavaType declared, Optional<ToolParam> param, String path) {
        JavaType type = declared.hasRawClass(Optional.class) ? declared.containedTypeOrUnknown(0) : declared;
        visit(type, path);
        param.map(said -> ConstraintCheck.problems(said, type))
                .orElse(List.of())
                .forEach(problem -> problems.add(new Problem(path, problem.text(), problem.advice())));
    }

    private void visit(JavaType type, String path) {
        switch (ValueKind.of(type.getRawClass())) {
            case WHOLE_NUMBER, NUMBER, BOOLEAN, TEXT, FORMED_TEXT -> {}
            case CHOICE -> visitConstants(type.getRawClass(), path);
            case LIST -> visit(type.getContentType(), path + "[]");
            case MAP -> visitMap(type, path);
            case OBJECT -> visitObject(type, path);
        }
    }

    /** Of a constant only the meaning goes to the model. */
    private void visitConstants(Class<?> enumeration, String path) {
        for (Field constant : ParamKeywords.fields(enumeration)) {
            ToolParam param = constant.getAnnotation(ToolParam.class);
            if (param != null && !saysMeaningAlone(param)) {
                problems.add(new Problem(
                        path,
                        "@ToolParam of " + ToolMethods.display(enumeration) + "." + constant.getName()
                                + " says more than what the constant means",
                        "keep the text alone; @JsonProperty renames a constant"));
            }
        }
    }

    private static boolean saysMeaningAlone(ToolParam param) {
        return param.name().isEmpty()
                && param.required()
                && ConstraintCheck.said(param).isEmpty();
    }

    private void visitMap(JavaType type, String path) {
        if (type.getKeyType().hasRawClass(String.class)) {
            visit(type.getContentType(), path + ".*");
        } else {
            problems.add(new Problem(path, "the keys of " + display(type) + " are not String", ADVICE));
        }
    }

    private void visitObject(JavaType type, String path) {
        if (isDescribable(type)) {
            visitProperties(type, path);
        } else {
            problems.add(new Problem(path, display(type) + " cannot be described as JSON Schema", ADVICE));
        }
    }

    private void visitProperties(JavaType type, String path) {
        if (!above.add(type)) {
            recursive = true;
            return;
        }
        for (BeanPropertyDefinition property : properties(type)) {
            visitValue(property.getPrimaryType(), param(type, property), path + "." + property.getName());
        }
        above.remove(type);
    }

    /** Looks where the schema's generator does: at the field. */
    private static Optional<ToolParam> param(JavaType type, BeanPropertyDefinition property) {
        for (Class<?> owner = type.getRawClass(); owner != null; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getName().equals(property.getInternalName())) {
                    return Optional.ofNullable(field.getAnnotation(ToolParam.class));
                }
            }
        }
        return Optional.empty();
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
