package dev.parley.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a parameter of a {@link Tool} method, a component of a record that such a parameter holds, or a constant of an
 * enum. Required by default.
 *
 * <p>A parameter may be a number, a boolean, a {@code String}, an enum, a {@code UUID}, a {@code URI}, a type of
 * {@code java.time}, a record or class of these, a list, set or array of these, a map with text keys, or an
 * {@code Optional} of any of these, which is never required.
 *
 * <p>What the value must satisfy is told to the model, and a call that violates it fails its turn. It is said of the
 * parameter itself: of a list, not of its elements; of an {@code Optional}, of its value. What does not fit the
 * parameter's type, or what no value satisfies, is a fault of the test.
 *
 * <pre>{@code
 * @ToolParam(value = "the order's id", pattern = "^[A-Z]-[0-9]+$") String id,
 * @ToolParam(value = "how many", minimum = 1, maximum = 99) int count
 * }</pre>
 *
 * <p>On a constant of an enum only {@link #value()} counts: what the constant means, which stands beside the enum's own
 * description.
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

    /** The least that a number may be, itself included. Default: no bound. */
    double[] minimum() default {};

    /** The most that a number may be, itself included. Default: no bound. */
    double[] maximum() default {};

    /** How many characters a {@code String} has at least. Default: none. */
    int[] minLength() default {};

    /** How many characters a {@code String} has at most. Default: any number. */
    int[] maxLength() default {};

    /**
     * A regular expression that is found in a {@code String}; begin it with {@code ^} and end it with {@code $} where the
     * whole text must match. Default: any text.
     */
    String pattern() default "";

    /**
     * The format of a {@code String} by its name in JSON Schema, for example {@code date} or {@code email}. Default: none.
     *
     * <p>{@code email}, {@code idn-email}, {@code ipv4}, {@code ipv6} and names that JSON Schema does not know are told to
     * the model, and not checked.
     */
    String format() default "";

    /** How many elements a list, set or array, or how many entries a map has at least. Default: none. */
    int[] minItems() default {};

    /** How many elements a list, set or array, or how many entries a map has at most. Default: any number. */
    int[] maxItems() default {};
}
