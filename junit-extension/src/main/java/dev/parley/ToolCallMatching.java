package dev.parley;

import dev.parley.chat.MatchingDialect;
import dev.parley.match.ArgumentComparison;
import dev.parley.match.CallOrder;
import dev.parley.match.ExtraCalls;
import dev.parley.settings.CommaSeparated;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How expected calls are compared where the dataset leaves it open.
 *
 * <p>On a method, its class, a class above or around it, or an annotation; each attribute that the method leaves out is
 * taken from the class. What the dataset says itself wins: {@code order}, {@code extra}, a call's {@code only} and every
 * matcher of an argument.
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
     * Function Calling Leaderboard judges them; such a turn has one round of calls, which are not held against the tools' schemas, and
     * the other attributes say nothing.
     */
    MatchingDialect[] dialect() default {};

    /** Whether the order of calls counts. Default: {@code IN_ORDER}. */
    CallOrder[] order() default {};

    /** What becomes of calls beside the expected ones. Default: {@code FAIL}. Where no call is expected, each fails. */
    ExtraCalls[] extraCalls() default {};

    /** What is done about arguments that an expected call does not list. Default: {@code SUBSET}, they are allowed. */
    ArgumentComparison[] arguments() default {};

    /** Functions whose arguments are compared {@code EXACT}, whatever {@link #arguments} says. Default: none. Each once. */
    @CommaSeparated
    String[] exactTools() default {};

    /** Functions whose arguments are compared as {@code SUBSET}, whatever {@link #arguments} says. Default: none. Each once. */
    @CommaSeparated
    String[] subsetTools() default {};

    /**
     * Arguments that are not compared and may be missing, for example {@code "note"}, or {@code "search.query"} for those of one
     * function. Default: none. A bare value that the dataset lists does not count then; a matcher such as {@code $regex} does.
     * Each once.
     */
    @CommaSeparated
    String[] ignoredArguments() default {};
}
