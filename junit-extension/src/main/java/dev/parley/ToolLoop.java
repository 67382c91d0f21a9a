package dev.parley;

import dev.parley.chat.ResultsSent;
import dev.parley.chat.ToolLoopMode;
import dev.parley.chat.ToolsOffered;
import dev.parley.settings.CommaSeparated;
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
     * then fails the turn. Default: 10. With 1 such a call is only marked, as GuideLLM does. At least 1, and no more than 1
     * where results go {@code WITH_NEXT_TURN}.
     */
    int[] maxRounds() default {};

    /**
     * Who runs the tools. Default: {@code CLIENT}. With {@code SERVER} each turn that should call is left to the server's own
     * tools: tools, results and tool choices of the test and the dataset are not sent, what the endpoint's {@code body} says
     * of them is. A fault beside {@link ConversationTest#toolChoice} and {@link ConversationTest#forcedTool}.
     */
    ToolLoopMode[] mode() default {};

    /**
     * The turns, by position from 0, whose tools the server runs whatever {@link #mode} says; {@code -1} stands for all.
     * Default: none. A turn that {@link ConversationTest#toolCallTurns} lists too is a fault. Outside the code a bare
     * {@code 2} is a count: the first 2 turns.
     */
    @CommaSeparated
    int[] serverTurns() default {};

    /**
     * When results go to the model. Default: {@code IMMEDIATELY}. With {@code WITH_NEXT_TURN} a turn ends with its calls, and
     * the results go in front of the next user message; those of the last turn are not sent.
     */
    ResultsSent[] results() default {};

    /** Which requests carry the tools. Default: {@code EVERY_REQUEST}. */
    ToolsOffered[] offered() default {};

    /** The result of a call that nothing else answers. Default: <code>{"status": "ok"}</code>. */
    String[] placeholder() default {};

    /**
     * How long one call of a Java tool may take: a time of at most 10m such as {@code 200ms}, {@code 1.5s} or {@code 2m}; a
     * tool's own {@link dev.parley.tool.Tool#timeLimit} wins. Default: as long as it takes. When the time is over, the tool
     * is interrupted and the model is told {@code {"error":"no result within 2m"}}.
     */
    String[] toolTimeLimit() default {};

    /**
     * Whether a call of a function that was not offered, or whose arguments violate the tool's schema, fails the turn.
     * Default: true.
     */
    boolean[] validate() default {};
}
