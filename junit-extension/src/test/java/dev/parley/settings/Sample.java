package dev.parley.settings;

import dev.parley.chat.MissingToolCall;
import dev.parley.chat.ToolsOffered;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An annotation with attributes of every type that can be set outside the code. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@interface Sample {

    String[] oneText() default {};

    @CommaSeparated
    String[] someTexts() default {};

    int[] oneNumber() default {};

    @CommaSeparated
    int[] someTurns() default {};

    boolean[] oneFlag() default {};

    MissingToolCall[] onePolicy() default {};

    @CommaSeparated
    ToolsOffered[] someWords() default {};

    @CommaSeparated
    Class<?>[] someClasses() default {};

    /** An annotation whose presence says something. */
    @Switch
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @interface SwitchedModel {
        String[] scriptFile() default {};
    }

    /** An annotation with an attribute that cannot be left unsaid. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @interface AlwaysSays {
        int turns() default 1;
    }
}
