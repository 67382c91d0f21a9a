package dev.parley;

import dev.parley.chat.RecordedCalls;
import dev.parley.chat.RecordedMessages;
import dev.parley.settings.CommaSeparated;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where conversations come from beside files, and how they are read.
 *
 * <p>On a method, its class, a class above or around it, or an annotation; each attribute that the method leaves out is
 * taken from the class. {@code messages} and {@code recordedCalls} speak of recorded chats, OpenAI's {@code messages} and
 * ShareGPT's {@code conversations}, and change nothing for other rows.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Dataset {

    /**
     * Java methods whose rows are conversations, played after those of files. Default: none. Each is the name of a method of the
     * test class or a class above or around it, or {@code "com.example.Rows#orders"} for a static one elsewhere. It takes no
     * parameters and returns a {@code Stream} or an {@code Iterable} with a {@code Map} for each conversation, in any form that
     * a row of a file has: texts, numbers, true, false, null, Lists and Maps. A map without an order
     * of its own is read by its keys. The method is called to be checked and again to be played, and must give the same rows
     * each time. Each once.
     */
    @CommaSeparated
    String[] source() default {};

    /**
     * Whether each user message of a recorded chat starts a turn, or the whole array is sent as it is. Default: {@code TURNS}.
     * {@code VERBATIM} is one turn, and a fault with ShareGPT's messages and with the Responses API, which take other messages.
     */
    RecordedMessages[] messages() default {};

    /**
     * Whether a recorded chat's tool calls are what its turns are expected to call. Default: {@code KEEP}. A recording says what
     * one model did, not what others may do, so they are compared only with {@code EXPECT}.
     */
    RecordedCalls[] recordedCalls() default {};
}
