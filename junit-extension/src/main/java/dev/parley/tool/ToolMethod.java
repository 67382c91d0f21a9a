package dev.parley.tool;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolResult;
import dev.parley.json.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A Java method that is a tool.
 *
 * @param method the method, accessible
 * @param definition what the model is told of it
 * @param parameters its parameters
 */
record ToolMethod(Method method, ToolDefinition definition, List<ToolParameter> parameters) {

    static ToolMethod of(Method method) {
        List<ToolParameter> parameters =
                Arrays.stream(method.getParameters()).map(ToolParameter::of).toList();
        String description = method.getAnnotation(Tool.class).value();
        ToolDefinition definition = ToolDefinition.of(
                nameOf(method),
                description.isEmpty() ? Optional.empty() : Optional.of(description),
                ParameterSchema.of(parameters));
        return new ToolMethod(method, definition, parameters);
    }

    /** Returns the name that the method has as a tool: the one written, else its own in snake case. */
    static String nameOf(Method method) {
        String written = method.getAnnotation(Tool.class).name();
        return written.isEmpty() ? snakeCase(method.getName()) : written;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    String name() {
        return definition.name();
    }

    boolean isStatic() {
        return Modifier.isStatic(method.getModifiers());
    }

    /**
     * Calls the method.
     *
     * @param target the object to call it on; null for a static method
     * @return nothing from a {@code void} method
     */
    Optional<ToolResult> answer(@Nullable Object target, ToolCall call) {
        @Nullable Object[] values;
        try {
            values = values(call);
        } catch (IllegalArgumentException e) {
            return Optional.of(error(call, String.valueOf(e.getMessage())));
        }
        try {
            Object value = method.invoke(target, values);
            return returnsNothing() ? Optional.empty() : Optional.of(result(call, value));
        } catch (InvocationTargetException e) {
            return Optional.of(thrown(call, e.getCause()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("tool " + name() + " cannot be called: " + e.getMessage(), e);
        }
    }

    private @Nullable Object[] values(ToolCall call) {
        Map<String, @Nullable Object> arguments =
                call.argumentTree().orElseThrow(() -> new IllegalArgumentException("the arguments are no JSON object"));
        return parameters.stream()
                .map(parameter -> parameter.valueIn(arguments))
                .toArray();
    }

    private boolean returnsNothing() {
        return method.getReturnType().equals(void.class)
                || method.getReturnType().equals(Void.class);
    }

    private ToolResult result(ToolCall call, @Nullable Object value) {
        if (value instanceof String text) {
            return new ToolResult(call.id(), text, ToolResult.Origin.JAVA, false);
        }
        try {
            return new ToolResult(call.id(), JavaValues.write(value), ToolResult.Origin.JAVA, false);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the result of tool " + name() + " cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    private ToolResult thrown(ToolCall call, @Nullable Throwable exception) {
        if (exception instanceof Error error) {
            throw error;
        }
        if (exception instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            throw new CancellationException("tool " + name() + " was interrupted");
        }
        String message = exception == null ? null : exception.getMessage();
        boolean silent = message == null || message.isBlank();
        return error(call, silent && exception != null ? exception.getClass().getName() : String.valueOf(message));
    }

    private static ToolResult error(ToolCall call, String message) {
        return new ToolResult(call.id(), Json.compact(Map.of("error", message)), ToolResult.Origin.JAVA, true);
    }
}
