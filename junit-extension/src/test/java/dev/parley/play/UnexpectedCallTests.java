package dev.parley.play;

import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolResult;
import dev.parley.chat.ToolsOffered;
import dev.parley.testkit.Answers;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.TestSays;
import dev.parley.tool.Tool;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that nobody asked for: marked, answered by the placeholder, and failed where the turn said so. */
class UnexpectedCallTests {

    private static final String THANKS = "{user: Thanks., expect: {never: [make_coffee]}}";
    private static final Answer CALL = call("c1", "cancel_order", "{\"id\":\"A-17\"}");
    private static final Answer STATUS = call("c0", "order_status", "{\"id\":\"A-17\"}");

    /** A tool that must not run. */
    public static final class Untouchable {
        @Tool
        public String cancelOrder() {
            return "it ran";
        }
    }

    private static List<Turn> played(TestSays says, String turn, Answer... answers) {
        return Stage.of(ScriptedModel.of(answers), turn, THANKS)
                .says(says)
                .tools(Untouchable::new)
                .turns();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no tools at all            | {user: Hi, expect: {never: [x]}}  | EVERY_REQUEST | AUTO | false
            a turn that offers none    | {user: Hi, expect: {never: [x]}}  | TOOL_TURNS    | AUTO | true
            none, but nothing offered  | {user: Hi, expect: {never: [x]}}  | TOOL_TURNS    | NONE | true
            """)
    void a_call_where_no_tool_was_offered_is_marked_and_passes(
            String where, String turn, ToolsOffered offered, ToolChoice choice, boolean declared) {
        TestSays says = new TestSays().offered(offered).choice(choice);

        List<Turn> turns = played(declared ? says : says.tools(), turn, CALL, text("Welcome."));

        assertThat(Stage.outcomes(turns)).isEqualTo("passed passed");
        assertThat(Stage.steps(turns.get(0))).containsExactly("standard passed, unexpected tool call");
    }

    @Test
    void the_placeholder_answers_and_no_tool_runs() {
        Turn turn = played(new TestSays(), "{user: Hi, tool_results: [row], expect: {calls: []}}", CALL, text("Bye."))
                .get(0);

        assertThat(turn.steps().get(0).calls()).singleElement().satisfies(made -> {
            assertThat(made.violations()).isEmpty();
            assertThat(made.result())
                    .get()
                    .isEqualTo(new ToolResult(
                            "c1", "{\"status\": \"ok\"}", ToolResult.Origin.PLACEHOLDER, false, ToolResult.Run.NONE));
        });
    }

    @Test
    void a_call_is_not_checked() {
        Answer nonsense = call("c1", "make_coffee", "{broken");

        assertThat(played(new TestSays().tools(), "{user: Hi, expect: {never: [x]}}", nonsense, text("Bye."))
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void where_no_call_is_expected_the_turn_fails_and_the_conversation_goes_on() {
        List<Turn> turns = played(new TestSays(), "{user: Hi, expect: {calls: []}}", CALL, text("Bye."));

        assertThat(Stage.outcomes(turns)).isEqualTo("failed passed");
        assertThat(Stage.steps(turns.get(0))).containsExactly("standard passed, unexpected tool call");
        assertThat(turns.get(0).outcome().reason()).isEqualTo("""
                memory · turn 0 · unexpected tool call                                  shop.yaml:4
                  cancel_order(id = "A-17") was called; no call is expected
                  note      no tool was run; the result is the placeholder
                  transcript
                    user    Hi
                    model   cancel_order({"id":"A-17"})
                    result  {"status": "ok"}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {user: Hi, expect: {never: [x]}}
            {user: Hi, expect: {calls: []}}
            {user: Hi, tool_choice: none}
            """)
    void under_tool_choice_none_the_turn_fails_and_the_rest_is_cancelled(String turn) {
        List<Turn> turns = played(new TestSays().choice(ToolChoice.NONE), turn, CALL);

        assertThat(Stage.outcomes(turns)).isEqualTo("failed aborted");
        assertThat(turns.get(0).outcome())
                .isEqualTo(new Outcome.Failed(
                        """
                memory · turn 0 · call under tool choice none                           shop.yaml:4
                  cancel_order(id = "A-17") was called; the tool choice is none
                  offered   order_status, cancel_order; tool_choice none
                  note      no tool was run; the result is the placeholder
                  transcript
                    user    Hi
                    model   cancel_order({"id":"A-17"})
                    result  {"status": "ok"}""", Optional.of(new Outcome.Difference("no call", "cancel_order(id = \"A-17\")"))));
        assertThat(Stage.steps(turns.get(1)))
                .containsExactly(
                        "standard aborted: Cancelled: memory · turn 0 · call under tool choice none" + "  shop.yaml:4");
    }

    @Test
    void tools_of_the_extra_body_go_out_under_none_and_a_call_of_them_fails() {
        ScriptedModel model = ScriptedModel.of(CALL)
                .withExtraBody(Map.of("tools", List.of(Map.of("type", "web_search")), "tool_choice", "none"));

        List<Turn> turns = Stage.of(model, "{user: Hi, expect: {never: [x]}}", THANKS)
                .says(new TestSays().tools())
                .turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("failed aborted");
        assertThat(turns.get(0).outcome().reason()).contains("offered   {\"type\":\"web_search\"}; tool_choice none\n");
    }

    @Test
    void after_the_one_round_a_call_is_only_marked() {
        List<Turn> turns =
                played(new TestSays().maxRounds(1), "{user: Go}", STATUS, CALL, call("c3", "order_status", "{}"));

        assertThat(turns.get(0).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(Stage.steps(turns.get(0)))
                .containsExactly("standard passed", "tool_response_injection passed, unexpected tool call");
    }

    @Test
    void after_several_rounds_a_call_fails_the_turn_and_the_conversation_goes_on() {
        List<Turn> turns = played(
                new TestSays().maxRounds(2), "{user: Go, expect: {never: [x]}}", STATUS, STATUS, CALL, text("Bye."));

        assertThat(Stage.outcomes(turns)).isEqualTo("failed passed");
        assertThat(Stage.steps(turns.get(0)))
                .containsExactly(
                        "standard passed",
                        "tool_response_injection passed",
                        "tool_response_injection passed, unexpected tool call");
        assertThat(turns.get(0).outcome().reason()).startsWith("""
                memory · turn 0 · more than 2 rounds of tool calls                      shop.yaml:4
                  after 2 rounds of calls the model was offered no tools and called again: cancel_order(id = "A-17")
                  raise @ToolLoop(maxRounds) if the task needs more
                  note      no tool was run; the result is the placeholder
                  transcript
                """);
    }

    @Test
    void spent_rounds_are_told_beside_what_else_was_not_as_expected() {
        String turn = "{user: Go, expect: {never: [cancel_order]}}";

        List<Turn> turns = played(new TestSays().maxRounds(2), turn, STATUS, STATUS, CALL, text("Bye."));

        assertThat(turns.get(0).outcome().reason()).contains("""
                  raise @ToolLoop(maxRounds) if the task needs more
                  also: unexpected tool call
                    cancel_order(id = "A-17") was called; it is listed under never
                  note      no tool was run; the result is the placeholder
                  transcript
                """);
    }

    @Test
    void rounds_within_the_limit_are_fine() {
        List<Turn> turns = played(
                new TestSays().maxRounds(2), "{user: Go}", STATUS, STATUS, text("Shipped."), STATUS, text("Bye."));

        assertThat(Stage.outcomes(turns)).isEqualTo("passed passed");
    }

    @Test
    void a_call_without_a_name_is_dropped_with_a_mark_where_calls_are_not_checked() {
        ToolCall nameless = new ToolCall("c0", "", "{}");
        ToolCall named = new ToolCall("c1", "order_status", "{\"id\":\"A-17\"}");
        ScriptedModel model = ScriptedModel.of(Answers.calls(nameless, named), text("Shipped."));

        Turn turn = Stage.of(model, "{user: Go}").unchecked().turns().get(0);

        assertThat(turn.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(Stage.steps(turn).get(0)).isEqualTo("client_tool_call passed, unexpected tool call");
        assertThat(Stage.history(model.requests().get(1)))
                .containsExactly(
                        "user Go", "model c1 order_status({\"id\":\"A-17\"})", "result c1 {\"status\": \"ok\"}");
    }

    @Test
    void an_answer_of_nameless_calls_alone_counts_as_text_where_a_turn_expects_nothing() {
        ScriptedModel model = ScriptedModel.of(Answers.calls(new ToolCall("c0", " ", "{}")));

        Turn turn = Stage.of(model, THANKS).unchecked().turns().get(0);

        assertThat(Stage.steps(turn)).containsExactly("standard passed, unexpected tool call");
    }
}
