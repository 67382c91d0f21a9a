package dev.parley.tool;

import com.fasterxml.jackson.databind.JavaType;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a tool's method.
 *
 * @param name its name on the wire
 * @param param what is said of it; absent where nothing is
 * @param type its type, with its type arguments
 * @param required whether the model must send it
 */
record ToolParameter(String name, Optional<ToolParam> param, Type type, boolean required) {

    static ToolParameter of(Parameter parameter) {
        ToolParam param = parameter.getAnnotation(ToolParam.class);
        boolean optional = parameter.getType().equals(Optional.class) || (param != null && !param.required());
        return new ToolParameter(
                param == null || param.name().isEmpty() ? parameter.getName() : param.name(),
                Optional.ofNullable(param),
                parameter.getParameterizedType(),
                !optional);
    }

    /** Returns whether the parameter's name is known: it is written, or the class was compiled with it. */
    static boolean isNamed(Parameter parameter) {
        ToolParam param = parameter.getAnnotation(ToolParam.class);
        return parameter.isNamePresent() || (param != null && !param.name().isEmpty());
    }

    /** Returns the type that the schema describes: that of the value, if there is one. */
    Type describedType() {
        return type instanceof ParameterizedType optional
                        && optional.getRawType().equals(Optional.class)
                ? optional.getActualTypeArguments()[0]
                : type;
    }

    /**
     * Returns the value to hand to the method.
     *
     * @throws IllegalArgumentException if the arguments have none that fits
     */
    @Nullable Object valueIn(Map<String, @Nullable Object> arguments) {
        if (required && !arguments.containsKey(name)) {
            throw new IllegalArgumentException("the argument " + name + " is missing");
        }
        JavaType javaType = JavaValues.typeOf(type);
        Object value = arguments.get(name);
        if (value == null && javaType.hasRawClass(Optional.class)) {
            return Optional.empty();
        }
        try {
            return JavaValues.read(value, javaType);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the argument " + name + " does not fit: " + e.getMessage(), e);
        }
    }
}
