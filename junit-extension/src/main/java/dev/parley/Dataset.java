package dev.parley;

import dev.parley.chat.DatasetJoin;
import dev.parley.chat.RecordedCalls;
import dev.parley.chat.RecordedMessages;
import dev.parley.settings.CommaSeparated;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where conversations come from beside files, which of them are played, and how they are read.
 *
 * <p>On a method, its class, a class above or around it, or an annotation; each attribute that the method leaves out is
 * taken from the class. {@code messages} and {@code recordedCalls} speak of recorded chats, OpenAI's {@code messages} and
 * ShareGPT's {@code conversations}; {@code columns} of rows with columns. They change nothing for other rows.
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
     * The ids of the conversations that are played; {@code *} in an id stands for anything. Default: all. One that no
     * conversation has is a fault. The whole dataset is checked, whatever is played of it, and reports say how much that is. Each
     * once.
     */
    @CommaSeparated
    String[] ids() default {};

    /**
     * Tags of which a conversation needs one to be played, and behind {@code !} those of which it must have none. Default: all.
     * For example {@code {"smoke", "!slow"}}. A tag that is nearly one of the dataset's is a fault, and so is a filter that
     * leaves nothing. Each once.
     */
    @CommaSeparated
    String[] tags() default {};

    /**
     * How many conversations are played, of those that {@link #ids} and {@link #tags} leave the first. Default: all. At least 1.
     */
    int[] limit() default {};

    /**
     * How many conversations are played, drawn from those that {@link #ids} and {@link #tags} leave and kept in their order.
     * Default: all. At least 1. The same seed draws the same, and a conversation that is added takes at most one other's place.
     * A fault beside {@link #limit} in the same place; else the one that is said nearer to the method counts.
     */
    int[] sample() default {};

    /** What {@link #sample} draws by: another number draws another sample. Default: 1. */
    int[] sampleSeed() default {};

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

    /**
     * Which columns say what, each {@code "role = column"}. Default: the known names, such as {@code prompt} and
     * {@code tools}. Roles are {@code user}, {@code system}, {@code tools}, {@code tool_results}, {@code tool_choice},
     * {@code expect}, {@code id}, {@code tags}, {@code think_time}, {@code turn_type}, {@code tool_call_turns},
     * {@code server_tool_call_turns}, {@code output_tokens} and {@code messages}, or GuideLLM's names for them.
     * A role that is named has no other column, the others keep their known names. A column's name may be followed by a turn:
     * {@code "user = question"} means {@code question_0} too. Where files are zipped, {@code "user = questions.csv.text"}
     * or {@code "user = 0.text"} means the column of one file. A column that no row has is a fault.
     */
    @CommaSeparated
    String[] columns() default {};

    /**
     * How several files are one dataset. Default: {@code CHAINED}, one behind the other. With {@code ZIPPED} the rows at one
     * position of all files are one conversation; it is a fault where files differ in the number of their rows, or where a row is
     * hand-written or a recorded chat.
     */
    DatasetJoin[] join() default {};
}
