package dev.parley.tool;

import com.fasterxml.jackson.databind.JavaType;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolResult;
import dev.parley.input.WrittenTime;
import dev.parley.json.Json;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A Java method that is a tool.
 *
 * @param method the method, accessible
 * @param definition what the model is told of it
 * @param parameters its parameters
 * @param timeLimit how long a call may take
 */
record ToolMethod(
        Method method, ToolDefinition definition, List<ToolParameter> parameters, Optional<Duration> timeLimit) {

    static ToolMethod of(Method method) {
        List<ToolParameter> parameters =
                Arrays.stream(method.getParameters()).map(ToolParameter::of).toList();
        String description = method.getAnnotation(Tool.class).value();
        ToolDefinition definition = ToolDefinition.of(
                nameOf(method),
                description.isEmpty() ? Optional.empty() : Optional.of(description),
                ParameterSchema.of(parameters));
        return new ToolMethod(
                method,
                definition,
                parameters,
                WrittenTime.of(method.getAnnotation(Tool.class).timeLimit()));
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

    /** Returns the same method with a limit of its own where it declares none. */
    ToolMethod limitedTo(Optional<Duration> otherwise) {
        return new ToolMethod(method, definition, parameters, timeLimit.or(() -> otherwise));
    }

    /**
     * Calls the method and waits until its result is there.
     *
     * @param target the object to call it on; null for a static method
     * @return nothing from a {@code void} method
     */
    Optional<ToolResult> answer(@Nullable Object target, ToolCall call) {
        List<@Nullable Object> values;
        try {
            values = values(call);
        } catch (IllegalArgumentException e) {
            return Optional.of(error(call, String.valueOf(e.getMessage()), ToolResult.Run.NONE));
        }
        long start = System.nanoTime();
        Invocation.End end = new Invocation(method, target, values).within(timeLimit);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        if (end.thrown().isPresent()) {
            return Optional.of(thrown(call, end.thrown().get(), duration));
        }
        return returnsNothing() ? Optional.empty() : Optional.of(result(call, end.value(), duration));
    }

    private List<@Nullable Object> values(ToolCall call) {
        Map<String, @Nullable Object> arguments =
                call.argumentTree().orElseThrow(() -> new IllegalArgumentException("the arguments are no JSON object"));
        List<@Nullable Object> values = new ArrayList<>();
        parameters.forEach(parameter -> values.add(parameter.valueIn(arguments)));
        return values;
    }

    /** Also {@code CompletableFuture<Void>} and its like return nothing. */
    private boolean returnsNothing() {
        JavaType type = JavaValues.typeOf(method.getGenericReturnType());
        boolean future = type.isTypeOrSubTypeOf(Future.class) || type.isTypeOrSubTypeOf(CompletionStage.class);
        Class<?> given = (future ? type.containedTypeOrUnknown(0) : type).getRawClass();
        return given.equals(void.class) || given.equals(Void.class);
    }

    private ToolResult result(ToolCall call, @Nullable Object value, Duration duration) {
        return new ToolResult(
                call.id(),
                value instanceof String text ? text : json(value),
                ToolResult.Origin.JAVA,
                false,
                new ToolResult.Run(duration, Optional.empty()));
    }

    private String json(@Nullable Object value) {
        try {
            return JavaValues.write(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the result of tool " + name() + " cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    private ToolResult thrown(ToolCall call, Throwable exception, Duration duration) {
        if (exception instanceof Error error) {
            throw error;
        }
        if (exception instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            throw new CancellationException("tool " + name() + " was interrupted");
        }
        String message = exception.getMessage();
        boolean silent = message == null || message.isBlank();
        return error(
                call,
                silent ? exception.getClass().getName() : String.valueOf(message),
                new ToolResult.Run(duration, Optional.of(exception.toString())));
    }

    private static ToolResult error(ToolCall call, String message, ToolResult.Run run) {
        return new ToolResult(call.id(), Json.compact(Map.of("error", message)), ToolResult.Origin.JAVA, true, run);
    }
}
