package dev.parley.play;

import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.calls;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.chat.ToolResult.Origin;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.Written;
import dev.parley.tool.Tool;
import dev.parley.tool.ToolParam;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/** What answers a call: the row, else the Java method, else the placeholder. */
class ToolResultsTests {

    private static final String ID = "{\"id\":\"A-17\"}";

    /** The author's tools; one works, one throws, one asserts. */
    public static final class ShopTools {
        @Tool
        public String orderStatus(@ToolParam("the order") String id) {
            return "java: " + id;
        }

        @Tool
        public void cancelOrder(@ToolParam("the order") String id) {
            if (id.equals("broken")) {
                throw new IllegalStateException("no database");
            }
            assertThat(id).as("id").isNotEqualTo("forbidden");
        }
    }

    private static String result(MadeCall call) {
        return call.result()
                .map(result -> result.content() + " (" + result.origin() + ")")
                .orElse("no result");
    }

    /** Plays the turn with a call of {@code order_status} in each of two answers, after two calls in one. */
    private static String results(String turn) {
        ToolCall status = new ToolCall("c1", "order_status", ID);
        ScriptedModel model = ScriptedModel.of(
                calls(status, new ToolCall("c2", "cancel_order", ID)), call("c3", "order_status", ID), text("Done."));
        return Stage.of(model, turn).turns().get(0).steps().stream()
                .flatMap(step -> step.calls().stream())
                .map(ToolResultsTests::result)
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            [a, b, c]                                 | a (DATASET), b (DATASET), c (DATASET)
            [a]                                       | a (DATASET), {"status": "ok"} (PLACEHOLDER), {"status": "ok"} (PLACEHOLDER)
            [a, null, c]                              | a (DATASET), {"status": "ok"} (PLACEHOLDER), c (DATASET)
            [{state: lost}, 7, true]                  | {"state":"lost"} (DATASET), 7 (DATASET), true (DATASET)
            [{$error: gone}, b, c]                    | {"error":"gone"} (DATASET), b (DATASET), c (DATASET)
            {order_status: a}                         | a (DATASET), {"status": "ok"} (PLACEHOLDER), a (DATASET)
            {order_status: [a, b], cancel_order: [c]} | a (DATASET), c (DATASET), b (DATASET)
            {order_status: [a]}                       | a (DATASET), {"status": "ok"} (PLACEHOLDER), {"status": "ok"} (PLACEHOLDER)
            {order_status: [null, b]}                 | {"status": "ok"} (PLACEHOLDER), {"status": "ok"} (PLACEHOLDER), b (DATASET)
            {order_status: [{$error: gone}, b]}       | {"error":"gone"} (DATASET), {"status": "ok"} (PLACEHOLDER), b (DATASET)
            """)
    void a_row_answers(String results, String expected) {
        assertThat(results("{user: Go, tool_results: " + results + "}")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {$when: [{arguments: {id: A-17}, result: a}, {arguments: {id: {$any: true}}, result: b}]} | a (DATASET), b (DATASET), b (DATASET)
            {$when: [{arguments: {id: {$regex: ^B}}, result: {$error: gone}}], $else: c} | c (DATASET), {"error":"gone"} (DATASET), c (DATASET)
            {$when: [{arguments: {id: X}, result: a}]}                       | java: A-17 (JAVA), java: B-2 (JAVA), java: (JAVA)
            {$when: [{arguments: {id: A-17}, result: null}], $else: [x]}     | {"status": "ok"} (PLACEHOLDER), ["x"] (DATASET), ["x"] (DATASET)
            {$schema: {type: object, required: [id, state], properties: {id: {type: string}, state: {enum: [shipped, lost]}}}}\
             | {"id":"A-17","state":"shipped"} (DATASET), {"id":"B-2","state":"shipped"} (DATASET), {"id":"x","state":"shipped"} (DATASET)
            {$schema: {type: string, minLength: 3}}                          | xxx (DATASET), xxx (DATASET), xxx (DATASET)
            """)
    void a_row_answers_by_arguments_or_from_a_schema(String result, String expected) {
        ScriptedModel model = ScriptedModel.of(
                calls(
                        new ToolCall("c1", "order_status", ID),
                        new ToolCall("c2", "order_status", "{\"id\":\"B-2\"}"),
                        new ToolCall("c3", "order_status", "{\"id\":\"\"}")),
                text("Done."));
        Turn turn = Stage.of(model, "{user: Go, tool_results: {order_status: " + result + "}}")
                .tools(ShopTools::new)
                .turns()
                .get(0);

        assertThat(turn.steps().get(0).calls().stream()
                        .map(ToolResultsTests::result)
                        .map(String::strip)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected.replace("java: (JAVA)", "java:  (JAVA)"));
    }

    @Test
    void a_delay_passes_before_its_result_and_is_told() {
        List<Duration> passed = new ArrayList<>();
        ScriptedModel model =
                ScriptedModel.of(call("c1", "order_status", ID), call("c2", "order_status", ID), text("Done."));

        List<ToolResult> results = Stage.of(
                        model, "{user: Go, tool_results: [{$delay: 200ms, $result: a}, {$delay: 2s, $error: gone}]}")
                .pause(passed::add)
                .turns()
                .get(0)
                .steps()
                .stream()
                .flatMap(step -> step.calls().stream())
                .flatMap(made -> made.result().stream())
                .toList();

        assertThat(passed).containsExactly(Duration.ofMillis(200), Duration.ofSeconds(2));
        assertThat(results).extracting(result -> result.run().duration()).containsExactlyElementsOf(passed);
        assertThat(results).extracting(ToolResult::content).containsExactly("a", "{\"error\":\"gone\"}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                           | {"id":"A-17","state":"shipped"} (GENERATED), {"status": "ok"} (PLACEHOLDER)
            {order_status: {state: lost}}                | {"state":"lost"} (DATASET), {"status": "ok"} (PLACEHOLDER)
            [null]                                       | {"status": "ok"} (PLACEHOLDER), {"status": "ok"} (PLACEHOLDER)
            {order_status: {$when: [{arguments: {id: X}, result: a}]}} | {"id":"A-17","state":"shipped"} (GENERATED), {"status": "ok"} (PLACEHOLDER)
            """)
    void a_result_schema_answers_what_nothing_else_does(String results, String expected) {
        ScriptedModel model = ScriptedModel.of(
                calls(new ToolCall("c1", "order_status", ID), new ToolCall("c2", "ping", "{}")), text("Done."));
        String turn =
                "{user: Go, tool_results: " + results + ", tools: [{name: ping}, {name: order_status, result_schema: "
                        + "{type: object, required: [id, state],"
                        + " properties: {id: {type: string}, state: {enum: [shipped, lost]}}}}]}";

        assertThat(Stage.of(model, turn).turns().get(0).steps().get(0).calls())
                .extracting(ToolResultsTests::result)
                .containsExactly(expected.split(", (?=\\{\"status)"));
    }

    @Test
    void a_java_method_answers_before_a_result_schema() {
        ScriptedModel model = ScriptedModel.of(call("c1", "order_status", ID), text("Done."));
        Turn turn = Stage.of(model, "{user: Go, tools: [{name: order_status, result_schema: {type: string}}]}")
                .tools(ShopTools::new)
                .turns()
                .get(0);

        assertThat(turn.steps().get(0).calls())
                .extracting(ToolResultsTests::result)
                .containsExactly("java: A-17 (JAVA)");
    }

    @Test
    void positions_begin_anew_with_each_turn() {
        ScriptedModel model = ScriptedModel.of(
                call("c1", "order_status", ID), text("Done."), call("c2", "order_status", ID), text("Done."));

        List<Turn> turns = Stage.of(model, "{user: a, tool_results: [x]}", "{user: b, tool_results: [y]}")
                .turns();

        assertThat(turns.stream()
                        .flatMap(turn -> turn.steps().get(0).calls().stream())
                        .map(ToolResultsTests::result))
                .containsExactly("x (DATASET)", "y (DATASET)");
    }

    private static Turn played(String turn, ToolCall... made) {
        ScriptedModel model = ScriptedModel.of(calls(made), text("Done."));
        return Stage.of(model, turn, "{user: Thanks.}")
                .tools(ShopTools::new)
                .turns()
                .get(0);
    }

    private static ToolCall cancel(String id) {
        return new ToolCall("c1", "cancel_order", "{\"id\":\"" + id + "\"}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {user: Go}                               | java: A-17 (JAVA)
            {user: Go, tool_results: [row]}          | row (DATASET)
            {user: Go, tool_results: [null]}         | {"status": "ok"} (PLACEHOLDER)
            {user: Go, tool_results: {cancel_order: x}} | java: A-17 (JAVA)
            """)
    void a_java_method_answers_what_the_row_does_not(String turn, String expected) {
        Turn played = played(turn, new ToolCall("c1", "order_status", ID));

        assertThat(result(played.steps().get(0).calls().get(0))).isEqualTo(expected);
    }

    @Test
    void a_void_method_leaves_the_answer_to_the_placeholder() {
        assertThat(result(played("{user: Go}", cancel("A-17"))
                        .steps()
                        .get(0)
                        .calls()
                        .get(0)))
                .isEqualTo("{\"status\": \"ok\"} (PLACEHOLDER)");
    }

    @Test
    void a_method_that_throws_tells_the_model_and_marks_the_step() {
        Turn turn = played("{user: Go}", cancel("broken"));

        assertThat(result(turn.steps().get(0).calls().get(0))).isEqualTo("{\"error\":\"no database\"} (JAVA)");
        assertThat(Stage.steps(turn))
                .containsExactly("client_tool_call passed, tool error", "tool_response_injection passed");
    }

    @Test
    void an_error_that_the_row_plays_marks_nothing() {
        Turn turn = played("{user: Go, tool_results: [{$error: gone}]}", cancel("A-17"));

        assertThat(turn.steps().get(0).calls().get(0).result()).get().satisfies(result -> {
            assertThat(result.error()).isTrue();
            assertThat(result.origin()).isEqualTo(Origin.DATASET);
        });
        assertThat(turn.marks()).isEmpty();
    }

    @Test
    void an_assertion_in_a_method_fails_the_turn() {
        Turn turn = played("{user: Go}", new ToolCall("c0", "order_status", ID), cancel("forbidden"));

        assertThat(turn.outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(turn.outcome().reason()).isEqualTo("""
                memory · turn 0 · an assertion in tool cancel_order failed              shop.yaml:4
                  [id]
                  Expecting actual:
                    "forbidden"
                  not to be equal to:
                    "forbidden"
                  transcript
                    user    Go
                    model   order_status({"id":"A-17"})
                    model   cancel_order({"id":"forbidden"})
                    result  java: A-17""");
    }

    @Test
    void calls_before_the_assertion_keep_their_results() {
        Turn turn = played(
                "{user: Go}", new ToolCall("c0", "order_status", ID), cancel("forbidden"), cancel("never reached"));

        assertThat(turn.steps().get(0).calls().stream().map(ToolResultsTests::result))
                .containsExactly("java: A-17 (JAVA)", "no result", "no result");
    }

    @Test
    void an_assertion_in_a_method_cancels_the_rest() {
        ScriptedModel model = ScriptedModel.of(calls(cancel("forbidden")));

        List<Turn> turns = Stage.of(model, "{user: Go}", "{user: Thanks.}")
                .tools(ShopTools::new)
                .turns();

        assertThat(turns.get(1).outcome())
                .isEqualTo(new Outcome.Aborted(
                        "Cancelled: memory · turn 0 · an assertion in tool cancel_order failed  shop.yaml:4"));
        assertThat(model.requests()).hasSize(1);
    }

    static Stream<Throwable> whatASupplierThrows() {
        return Stream.of(
                new IllegalStateException("no database"),
                new AssertionError("no database"),
                new TestAbortedException("no database"));
    }

    @ParameterizedTest
    @MethodSource("whatASupplierThrows")
    void a_supplier_that_throws_is_an_error_whatever_it_throws(Throwable thrown) {
        AtomicInteger calls = new AtomicInteger();
        ScriptedModel model = ScriptedModel.of();
        Stage stage = Stage.of(model, "{user: Go}", "{user: Thanks.}").tools(() -> {
            if (calls.getAndIncrement() > 0) {
                throw sneaky(thrown);
            }
            return new ShopTools();
        });

        List<Turn> turns = stage.turns();

        assertThat(turns.get(0).outcome()).isEqualTo(new Outcome.Errored("""
                memory · turn 0 · ERROR, not the model: the conversation's tools cannot be made  shop.yaml:4
                  %s
                  turns not played: 1
                  transcript
                    user    Go""".formatted(thrown), thrown));
        assertThat(Stage.outcomes(turns)).isEqualTo("errored aborted");
        assertThat(model.requests()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void tools_are_made_once_a_conversation_and_also_where_no_call_reaches_them() {
        List<ShopTools> made = new ArrayList<>();
        ScriptedModel model = ScriptedModel.of(text("Hello."), text("Bye."));
        ConversationPlay play = Stage.of(model, Written.turns("{user: a, expect: {calls: []}}", "{user: b}"))
                .tools(() -> {
                    made.add(new ShopTools());
                    return made.get(made.size() - 1);
                })
                .play();

        assertThat(made).as("made to see which tools there are").hasSize(1);
        play.conversation();
        assertThat(made).as("made for the conversation").hasSize(2);
    }
}
