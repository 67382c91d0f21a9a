package dev.parley.play;

import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.ToolCall;
import dev.parley.testkit.Answers;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.TestSays;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that could not be executed as they are. */
class InvalidCallTests {

    private static List<Turn> played(Answer answer) {
        return Stage.of(ScriptedModel.of(answer), "{user: Go}", "{user: Thanks.}")
                .turns();
    }

    private static String reason(Answer answer) {
        return played(answer).get(0).outcome().reason();
    }

    @Test
    void arguments_that_violate_the_schema() {
        assertThat(reason(call("c1", "order_status", "{\"id\":17}"))).isEqualTo("""
                memory · turn 0 · order_status: arguments violate the tool's schema     shop.yaml:4
                  /id  is a number (17), must be a string
                  offered   order_status, cancel_order; tool_choice auto
                  raw: {"id":17}
                  transcript
                    user    Go
                    model   order_status({"id":17})""");
    }

    @Test
    void arguments_that_are_no_object() {
        assertThat(reason(call("c1", "order_status", "[\"A-17\"]"))).isEqualTo("""
                memory · turn 0 · order_status: arguments are no JSON object            shop.yaml:4
                  the arguments are an array, must be an object
                  offered   order_status, cancel_order; tool_choice auto
                  raw: ["A-17"]
                  transcript
                    user    Go
                    model   order_status(["A-17"])""");
    }

    @Test
    void arguments_that_were_cut() {
        Answer cut = Answers.answer("", List.of(new ToolCall("c1", "order_status", "{\"id\":\"A-")), "length");

        assertThat(reason(cut))
                .startsWith("memory · turn 0 · order_status: arguments are no JSON object            shop.yaml:4\n")
                .contains("""
                          raw: {"id":"A-
                          finish_reason length: the call was cut by a limit of tokens; raise maxTokens
                        """.stripTrailing());
    }

    @Test
    void a_function_that_is_near_an_offered_one() {
        assertThat(reason(call("c1", "order_stats", "{}"))).isEqualTo("""
                memory · turn 0 · order_stats is not an offered tool                    shop.yaml:4
                  the nearest offered name is order_status
                  offered   order_status, cancel_order; tool_choice auto
                  raw: {}
                  transcript
                    user    Go
                    model   order_stats({})""");
    }

    @Test
    void a_function_that_nobody_offered() {
        assertThat(reason(call("c1", "make_coffee", "{}"))).startsWith("""
                memory · turn 0 · make_coffee is not an offered tool                    shop.yaml:4
                  no offered name is near it
                """);
    }

    @Test
    void a_call_without_a_name() {
        assertThat(reason(call("c1", " ", "{}"))).startsWith("""
                memory · turn 0 · a call without a name                                 shop.yaml:4
                  offered   order_status, cancel_order; tool_choice auto
                """);
    }

    @Test
    void another_function_than_the_forced_one() {
        TestSays says = new TestSays().choice(TestSays.selection("cancel_order"));
        ScriptedModel model = ScriptedModel.of(call("c1", "order_status", "{\"id\":\"A-17\"}"));

        assertThat(Stage.of(model, "{user: Go}").says(says).reason()).isEqualTo("""
                memory · turn 0 · order_status was called where the tool choice forces cancel_order  shop.yaml:4
                  offered   order_status, cancel_order; tool_choice function cancel_order
                  raw: {"id":"A-17"}
                  transcript
                    user    Go
                    model   order_status({"id":"A-17"})""");
    }

    @Test
    void another_function_is_fine_once_the_forced_one_was_called() {
        TestSays says = new TestSays().choice(TestSays.selection("cancel_order"));
        ScriptedModel model = ScriptedModel.of(
                call("c1", "cancel_order", "{\"id\":\"A-17\"}"),
                call("c2", "order_status", "{\"id\":\"A-17\"}"),
                text("Done."));

        assertThat(Stage.outcomes(Stage.of(model, "{user: Go}").says(says).turns()))
                .isEqualTo("passed");
    }

    @Test
    void an_invalid_call_cancels_the_rest() {
        List<Turn> turns = played(call("c1", "make_coffee", "{}"));

        assertThat(Stage.outcomes(turns)).isEqualTo("failed aborted");
        assertThat(Stage.steps(turns.get(0)))
                .containsExactly(
                        "client_tool_call failed",
                        "tool_response_injection aborted: Cancelled: memory · turn 0 · make_coffee is not an offered"
                                + " tool  shop.yaml:4");
    }

    @Test
    void each_call_of_an_answer_keeps_its_own_verdict() {
        Answer answer = Answers.calls(
                new ToolCall("c1", "order_status", "{\"id\":\"A-17\"}"),
                new ToolCall("c2", "order_status", "{\"id\":17}"),
                new ToolCall("c3", "", "{}"));

        List<MadeCall> calls = played(answer).get(0).steps().get(0).calls();

        assertThat(calls)
                .extracting(MadeCall::violations)
                .containsExactly(
                        List.of(),
                        List.of("/id  is a number (17), must be a string"),
                        List.of("a call without a name"));
        assertThat(calls).allSatisfy(call -> assertThat(call.result()).isEmpty());
    }

    @Test
    void calls_of_later_rounds_are_checked_too() {
        ScriptedModel model = ScriptedModel.of(
                call("c1", "order_status", "{\"id\":\"A-17\"}"), call("c2", "order_status", "{\"id\":17}"));

        assertThat(Stage.outcomes(Stage.of(model, "{user: Go}").turns())).isEqualTo("failed");
    }

    @Test
    void calls_of_a_turn_that_expects_nothing_are_checked_too() {
        ScriptedModel model = ScriptedModel.of(call("c1", "order_status", "{\"id\":17}"));

        assertThat(Stage.outcomes(
                        Stage.of(model, "{user: Go, expect: {never: [x]}}").turns()))
                .isEqualTo("failed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            order_status | {"id":"A-
            order_status | {"id":17}
            order_status | no JSON
            make_coffee  | {}
            """)
    void nothing_is_invalid_where_calls_are_not_checked(String name, String arguments) {
        ScriptedModel model = ScriptedModel.of(call("c1", name, arguments), text("Done."));

        List<Turn> turns = Stage.of(model, "{user: Go}").unchecked().turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("passed");
        assertThat(Stage.history(model.requests().get(1))).contains("model c1 " + name + "(" + arguments + ")");
    }

    @Test
    void another_function_than_the_forced_one_passes_where_calls_are_not_checked() {
        TestSays says = new TestSays().choice(TestSays.selection("cancel_order"));
        ScriptedModel model = ScriptedModel.of(call("c1", "order_status", "{}"), text("Done."));

        assertThat(Stage.outcomes(
                        Stage.of(model, "{user: Go}").says(says).unchecked().turns()))
                .isEqualTo("passed");
    }

    @Test
    void empty_arguments_are_the_empty_object() {
        assertThat(reason(call("c1", "order_status", "")))
                .startsWith("memory · turn 0 · order_status: arguments violate the tool's schema     shop.yaml:4\n");
    }
}
