package dev.parley.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a parameter of a {@link Tool} method, or a component of a record that such a parameter holds. Required by
 * default.
 *
 * <p>A parameter may be a number, a boolean, a {@code String}, an enum, a {@code UUID}, a {@code URI}, a type of
 * {@code java.time}, a record or class of these, a list, set or array of these, a map with text keys, or an
 * {@code Optional} of any of these, which is never required.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ToolParam {

    /** What the value means, for the model to read; by default nothing. */
    String value() default "";

    /**
     * The name under which the model sends the value. By default the parameter's own name, for which the class is
     * compiled with {@code -parameters}.
     */
    String name() default "";

    /**
     * Whether the model must send the value; by default it must. A value that is not sent is {@code null}, or an empty
     * {@code Optional}; a primitive is always required.
     */
    boolean required() default true;
}
