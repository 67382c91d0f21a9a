package dev.parley;

import dev.parley.chat.RecordedCalls;
import dev.parley.chat.RecordedMessages;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the files of a dataset are read.
 *
 * <p>On a method, its class, a class above or around it, or an annotation; each attribute that the method leaves out is
 * taken from the class. Both attributes speak of recorded chats, OpenAI's {@code messages} and ShareGPT's
 * {@code conversations}, and change nothing for other rows.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Dataset {

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
