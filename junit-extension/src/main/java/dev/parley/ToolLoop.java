package dev.parley;

import dev.parley.chat.ToolsOffered;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How tool calls are answered within a turn.
 *
 * <p>On a method, its class, a class above or around it, or an annotation; each attribute that the method leaves out is
 * taken from the class.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ToolLoop {

    /**
     * How often calls are answered within one turn; the request after the last round carries no tools, and a call even
     * then fails the turn. Default: 10. With 1 such a call is only marked, as GuideLLM does. At least 1.
     */
    int[] maxRounds() default {};

    /** Which requests carry the tools. Default: {@code EVERY_REQUEST}. */
    ToolsOffered[] offered() default {};

    /** The result of a call that nothing else answers. Default: <code>{"status": "ok"}</code>. */
    String[] placeholder() default {};

    /**
     * Whether a call of a function that was not offered, or whose arguments violate the tool's schema, fails the turn.
     * Default: true.
     */
    boolean[] validate() default {};
}
