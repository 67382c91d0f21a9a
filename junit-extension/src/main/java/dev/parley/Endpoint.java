package dev.parley;

import dev.parley.chat.Api;
import dev.parley.settings.CommaSeparated;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the model is and how it is asked.
 *
 * <p>On a method, its class, a class above or around it, or an annotation; each attribute that the method leaves out is
 * taken from the class. A key is never written here: it comes from the environment variable {@code PARLEY_API_KEY}, or
 * {@code OPENAI_API_KEY} where the address comes from {@code OPENAI_BASE_URL}.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Endpoint {

    /**
     * The server's address, with or without {@code /v1}. Default: {@code OPENAI_BASE_URL} of the environment.
     */
    String[] baseUrl() default {};

    /**
     * The model's name. Default: the first that the server lists. With several, all conversations are played with each, in a
     * container of its own. Each once.
     */
    @CommaSeparated
    String[] model() default {};

    /**
     * The API that is spoken with the server. Default: {@code CHAT_COMPLETIONS}. That is {@code POST /v1/chat/completions}, which
     * nearly every server has; {@code RESPONSES} is {@code POST /v1/responses}.
     */
    Api[] api() default {};

    /**
     * Whether the server keeps what was said before, so that it is not sent again. Default: false. Where it is true, each request
     * after the first names the response before it ({@code previous_response_id}) and carries only what is new; the system
     * prompt goes with every request. It needs {@code RESPONSES} and a server that stores responses.
     */
    boolean[] serverHistory() default {};

    /** Whether answers are streamed. Default: true. */
    boolean[] stream() default {};

    /** The limit of tokens of every answer that has no target of its own. Default: none is sent. At least 1. */
    int[] maxTokens() default {};

    /**
     * What becomes of the model's reasoning in later requests: {@code drop}, {@code think_tags}, {@code field}, or a template.
     * Default: {@code drop}. It leaves the reasoning out; {@code think_tags} puts <code>&lt;think&gt;…&lt;/think&gt;</code> in
     * front of the answer's text, and a template whatever it says, for example <code>"Thought: {reasoning}; "</code>, in which
     * other braces are literal. {@code field} sends it back as it came: in the field {@code reasoning_content} of messages with
     * calls, as some servers demand, or with {@code RESPONSES} as the items that came. A template without
     * <code>{reasoning}</code> is a fault, and so is anything but {@code drop} beside {@code serverHistory}.
     */
    String[] reasoningHistory() default {};

    /**
     * A path of the server, from its root and not below {@code /v1}, that is asked once in a run before the first request, for example
     * {@code /health} of vLLM and llama.cpp. Where the answer's status is not 2xx, the turn is errored. Default: none.
     */
    String[] healthCheck() default {};

    /** How long to wait for a connection, in seconds. Default: 5. At least 1. */
    int[] connectSeconds() default {};

    /** How long to wait from the request to the first byte of the answer, in seconds. Default: 60. At least 1. */
    int[] firstByteSeconds() default {};

    /** How long to wait from one byte of the answer to the next, in seconds. Default: 60. At least 1. */
    int[] betweenBytesSeconds() default {};

    /**
     * How often a request is sent again that failed in a way that may pass. Default: 2. At least 0. That is where no connection
     * came about, where it broke before the first byte of the answer, and after status 408, 409, 429 or 5xx. Before it Parley waits
     * as long as the server says by {@code Retry-After}, in seconds or as a date; else 1 second, then 2, 4, and from then on 8.
     * Where the server asks for a longer time than {@code firstByteSeconds}, the request is not sent again. What has begun to
     * be answered is never asked again.
     */
    int[] retries() default {};

    /**
     * Further request headers, each {@code "Name: value"}. Default: none. Values of names that sound secret are never
     * shown.
     */
    @CommaSeparated
    String[] headers() default {};

    /**
     * A JSON object that is merged into every request body, for example <code>{"temperature": 0}</code>; {@code null}
     * leaves a key out. Default: none. It cannot set {@code messages}, nor {@code input} and
     * {@code previous_response_id} of {@code RESPONSES}.
     */
    String[] body() default {};
}
