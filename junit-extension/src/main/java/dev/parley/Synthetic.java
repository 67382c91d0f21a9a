package dev.parley;

import dev.parley.chat.TokenCounting;
import dev.parley.settings.Switch;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Plays generated conversations: texts without much sense, of the sizes that you ask for.
 *
 * <pre>{@code
 * @ConversationTest(tools = ShopTools.class, toolChoice = REQUIRED)
 * @Synthetic(conversations = 20, turns = 3, promptTokens = "200 +- 50", outputTokens = "20..80")
 * Stream<DynamicNode> keeps_calling_in_long_conversations(Conversations conversations) {
 *     return conversations.tests();
 * }
 * }</pre>
 *
 * <p>On a method, its class, a class above or around it, or an annotation; each attribute that the method leaves out is
 * taken from the class. The conversations are {@code synthetic-0}, {@code synthetic-1}, …; beside a dataset they come after
 * its own. {@link ConversationTest#toolCallTurns} says which turns should call, and without it all do. A text without sense
 * invites no call, so a real model has to be made to call: {@code toolChoice = REQUIRED}. Where the test declares no tools, one
 * function {@code get_data} is offered.
 *
 * <p>A size is so many tokens, written {@code "50"}; any number of a range, {@code "20..80"}; or numbers of a normal
 * distribution, {@code "50 +- 10"}, which ends five deviations off the mean or where a range says,
 * {@code "50 +- 10 in 30..70"}. {@code ±} stands for {@code +-}. Sizes are whole numbers from 1 to 1000000 and speak of the
 * text alone, not of what a server's chat template puts around it.
 *
 * <p>The same attributes give the same conversations on every machine. Each size has random numbers of its own: another size
 * of tool results changes no prompt, and more turns or conversations leave those before them as they are.
 *
 * <p>Outside the code {@code parley.synthetic} or {@code PARLEY_SYNTHETIC}, {@code true} or {@code false}, stands for the
 * annotation in all tests of a run.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Switch
public @interface Synthetic {

    /** How many conversations are generated. Default: 1. At least 1. */
    int[] conversations() default {};

    /** How many turns each conversation has. Default: 1. At least 1. */
    int[] turns() default {};

    /** What all random numbers are made from. Default: 42. Another seed gives other sizes and texts. */
    int[] seed() default {};

    /**
     * The size of each user message. Default: 100. It begins with the numbers of its conversation and turn, as in
     * {@code 12.3}, so that no server finds it in its cache by accident, and is never shorter than they are.
     */
    String[] promptTokens() default {};

    /** The size of the first user message of each conversation. Default: as the others. */
    String[] firstPromptTokens() default {};

    /**
     * How many tokens the text answer of each turn should have. Default: none is said. It is sent as the limit of tokens together with
     * {@code ignore_eos}, and in a turn that should call only with the request after the last allowed round of calls:
     * {@code @ToolLoop(maxRounds = 1)} makes that the second request of the turn.
     */
    String[] outputTokens() default {};

    /** How many tokens the text answer of turn 0 should have. Default: as the others. */
    String[] firstOutputTokens() default {};

    /**
     * The size of each tool result, an object like <code>{"result": "…"}</code> as a whole. Default: none is generated. The calls of
     * a turn get the same result; calls of functions that a Java method answers are answered by that.
     */
    String[] toolResultTokens() default {};

    /** The size of the system prompt. Default: there is none. */
    String[] prefixTokens() default {};

    /** How many different system prompts there are, which the conversations take in turn. Default: 1. At least 1. */
    int[] prefixCount() default {};

    /**
     * How long the user thinks before each turn but the first. Default: not at all. It is written like a size, each number with its
     * unit: {@code "2s"}, {@code "1s..3s"}, {@code "2s +- 500ms"}; at most {@code 10m}. It counts for no turn's duration.
     */
    String[] thinkTime() default {};

    /**
     * How tokens are counted. Default: {@code O200K_BASE} where {@code com.knuddels:jtokkit} is on the class path, else
     * {@code ESTIMATE}; both give the same texts. The tag {@code tokens-…} of each conversation names it.
     */
    TokenCounting[] tokenCounting() default {};
}
