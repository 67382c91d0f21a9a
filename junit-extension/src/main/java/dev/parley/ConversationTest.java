package dev.parley;

import dev.parley.chat.MissingToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.settings.CommaSeparated;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Plays every conversation of a dataset against a model: a container per conversation, a leaf per turn.
 *
 * <p>The method is an ordinary test factory: it takes {@link Conversations} and returns
 * {@code Stream<DynamicNode>}. A method that returns {@code void} or is private is not run at all: JUnit 5.13 and later log
 * a warning, which the configuration parameter {@code junit.platform.discovery.issue.severity.critical = warning} turns
 * into a failure.
 *
 * <pre>{@code
 * @ConversationTest(dataset = "shop.yaml", tools = ShopTools.class)
 * Stream<DynamicNode> answers_questions_about_orders(Conversations conversations) {
 *     return conversations.tests();
 * }
 * }</pre>
 *
 * <p>It may stand on an annotation of your own, which then stands for it; together with {@link Endpoint},
 * {@link ToolLoop} and {@link SimulatedModel} such an annotation holds what many tests share. Every fault of the declaration and of the
 * dataset is reported at once, before the first request.
 *
 * <p>Every attribute of these annotations can be set outside the code, for all tests of a run: {@code toolChoice} by JUnit's
 * configuration parameter {@code parley.tool-choice} or by the environment variable {@code PARLEY_TOOL_CHOICE}. The parameter
 * beats the variable, and both beat the annotations.
 *
 * @since 0.1.0
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestFactory
@ExtendWith(ConversationTestExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface ConversationTest {

    /**
     * The files with the conversations: {@code .yaml}, {@code .json} or {@code .jsonl}. A name is looked for beside the
     * test class, then as a path from the working directory; {@code classpath:}, {@code file:} and an absolute path say it
     * outright. Each once. With {@code bfcl:} in front it is a file of the Berkeley Function Calling Leaderboard as it is
     * published, {@code bfcl:data/BFCL_v4_simple_python.json}, whose answers stand beside it in {@code possible_answer}, or a
     * directory of such files; they come last. Default: none, so that {@code parley.dataset} has to name one.
     */
    @CommaSeparated
    String[] dataset() default {};

    /**
     * Classes whose {@link dev.parley.tool.Tool @Tool} methods are offered and called. A new instance is made for each
     * conversation. Default: none. Tools of the dataset replace what is offered; a method still answers calls of its
     * name.
     */
    @CommaSeparated
    Class<?>[] tools() default {};

    /**
     * JSON files with tool definitions, in either wire format; found like datasets. Calls are answered by the dataset's
     * {@code tool_results}, else by the placeholder. Default: none.
     */
    @CommaSeparated
    String[] toolFiles() default {};

    /**
     * The tool choice of the first request of every turn that expects a call, and {@code NONE} of every request. Default:
     * what the endpoint's extra body says, else {@code AUTO}. A dataset's own choice wins. With several, all conversations are
     * played with each, in a container of its own. Each once.
     */
    @CommaSeparated
    ToolChoice[] toolChoice() default {};

    /**
     * The function that every turn which expects a call is forced to call. Default: none. A fault beside
     * {@link #toolChoice} in the same place; else the one that is said nearer to the method counts.
     */
    String[] forcedTool() default {};

    /** What becomes of a turn that should call a tool and does not. Default: {@code FAIL}. At most one. */
    MissingToolCall[] onMissingToolCall() default {};

    /**
     * Which turns should call, by position from 0, where neither tools nor {@code expect} of the dataset say it;
     * {@code -1} stands for all. Default: all. A dataset's own {@code tool_call_turns} wins. Outside the code a bare
     * {@code 2} is a count: the first 2 turns.
     */
    @CommaSeparated
    int[] toolCallTurns() default {};
}
