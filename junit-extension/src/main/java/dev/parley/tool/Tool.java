package dev.parley.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a Java method a tool that a model may call.
 *
 * <p>The method is static or not, and not private. Its parameters become the tool's JSON Schema; see {@link ToolParam}
 * for what they may be. What it returns goes back to the model: a {@code String} as it is, anything else as compact
 * JSON; a {@code void} method leaves the answer to the placeholder. A {@code CompletableFuture}, {@code CompletionStage} or
 * {@code Future} is waited for, and what it completes with goes back. An exception becomes
 * {@code {"error":"<its message>"}}; an {@link Error}, for example a failed assertion, fails the turn.
 *
 * <pre>{@code
 * @Tool("Looks up where an order is.")
 * OrderStatus orderStatus(@ToolParam("the order's id, for example A-17") String id) { ... }
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Tool {

    /** What the tool does, for the model to read; by default nothing. */
    String value() default "";

    /**
     * The name under which the model calls the tool: at most 64 letters, digits, {@code _} and {@code -}. By default the
     * method's name in snake case: {@code orderStatus} becomes {@code order_status}.
     */
    String name() default "";

    /**
     * How long one call may take: a time of at most 10m such as {@code 200ms}, {@code 1.5s} or {@code 2m}. By default what
     * {@code @ToolLoop(toolTimeLimit)} says, else as long as it takes.
     *
     * <p>A call with a limit runs on a thread of its own. When the time is over, that thread is interrupted, a future
     * cancelled, and the model is told {@code {"error":"no result within 5s"}}.
     */
    String timeLimit() default "";
}
