package dev.parley;

import dev.parley.chat.MatchingDialect;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How expected calls are compared with those that were made.
 *
 * <p>On a method, its class, a class above or around it, or an annotation; each attribute that the method leaves out is
 * taken from the class.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ToolCallMatching {

    /**
     * By whose rules. Default: {@code DEFAULT}. With {@code BFCL} each argument of an expected call is the list of its accepted
     * values, with {@code ""} among them where it may be left out, and the calls of a turn's first answer are judged as the Berkeley
     * Function Calling Leaderboard judges them; such a turn has one round of calls, which are not held against the tools' schemas.
     */
    MatchingDialect[] dialect() default {};
}
