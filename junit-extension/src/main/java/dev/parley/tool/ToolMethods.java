package dev.parley.tool;

import dev.parley.input.Faults;
import dev.parley.input.WrittenTime;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the {@link Tool} methods of a class, and everything that keeps one from being a tool. */
final class ToolMethods {

    private static final String NAME = "[a-zA-Z0-9_-]{1,64}";

    private final Class<?> type;
    private final Faults faults;

    private ToolMethods(Class<?> type, Faults faults) {
        this.type = type;
        this.faults = faults;
    }

    /** Returns the usable ones by name, whatever the order in which they are declared. */
    static List<ToolMethod> of(Class<?> type, Faults faults) {
        return new ToolMethods(type, faults).find();
    }

    /** Returns how messages name a class: without its package. */
    static String display(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
    }

    private List<ToolMethod> find() {
        Collection<Method> annotated = annotated();
        if (annotated.isEmpty()) {
            faults.add("no method has @Tool", display(type), "put @Tool on the methods that the model may call");
        }
        return annotated.stream()
                .filter(this::isUsable)
                .map(ToolMethod::of)
                .sorted(Comparator.comparing(ToolMethod::name))
                .toList();
    }

    /** Looks into superclasses too, so that a mock of a class or a subclass written in a test has its tools. */
    private Collection<Method> annotated() {
        Map<String, Method> methods = new LinkedHashMap<>();
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Tool.class) && !method.isSynthetic())
                    .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                    .forEach(method -> methods.putIfAbsent(
                            method.getName() + Arrays.toString(method.getParameterTypes()), method));
        }
        return methods.values();
    }

    private boolean isUsable(Method method) {
        int before = faults.count();
        String where = display(method.getDeclaringClass()) + "#" + method.getName();
        if (Modifier.isPrivate(method.getModifiers())) {
            faults.add("a private method cannot be a tool", where, "remove private");
        } else if (!method.trySetAccessible()) {
            faults.add("the method is not accessible", where, "open its package to Parley");
        }
        String name = ToolMethod.nameOf(method);
        if (!name.matches(NAME)) {
            faults.add(
                    "\"" + name + "\" is no name for a tool",
                    where,
                    "use at most 64 letters, digits, _ and -: @Tool(name = \"...\")");
        }
        checkTimeLimit(method.getAnnotation(Tool.class).timeLimit(), where);
        checkParameters(method, where);
        return faults.count() == before;
    }

    private void checkTimeLimit(String written, String where) {
        if (!written.isEmpty()
                && WrittenTime.of(written).filter(time -> !time.isZero()).isEmpty()) {
            faults.add("timeLimit is \"" + written + "\"", where, "write " + WrittenTime.RULE + ", and not 0");
        }
    }

    private void checkParameters(Method method, String where) {
        Set<String> names = new HashSet<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!ToolParameter.isNamed(parameters[i])) {
                faults.add(
                        "the name of parameter " + (i + 1) + " is unknown",
                        where,
                        "compile with -parameters, or name it: @ToolParam(name = \"...\")");
                return; // the others are most likely unnamed too
            }
            ToolParameter parameter = ToolParameter.of(parameters[i]);
            if (!names.add(parameter.name())) {
                faults.add("two parameters have the name \"" + parameter.name() + "\"", where, "give one another name");
            }
            check(parameter, where);
        }
    }

    private void check(ToolParameter parameter, String where) {
        String at = where + "(" + parameter.name() + ")";
        if (!parameter.required() && parameter.type() instanceof Class<?> plain && plain.isPrimitive()) {
            faults.add(
                    "a parameter of type " + plain + " cannot be left out",
                    at,
                    "make it " + boxed(plain) + ", or required");
        }
        DescribedType.of(parameter)
                .problems()
                .forEach(problem -> faults.add(problem.text(), where + "(" + problem.path() + ")", problem.advice()));
    }

    private static String boxed(Class<?> primitive) {
        return MethodType.methodType(primitive).wrap().returnType().getSimpleName();
    }
}
