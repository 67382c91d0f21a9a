package dev.parley.play;

import static dev.parley.chat.MissingToolCall.CONTINUE;
import static dev.parley.chat.MissingToolCall.FAIL;
import static dev.parley.chat.MissingToolCall.SKIP;
import static dev.parley.testkit.Answers.answer;
import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.reasoning;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.MissingToolCall;
import dev.parley.chat.ToolCall;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.TestSays;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call is expected and none is made: the three policies, and what the explanation says. */
class MissingCallTests {

    private static final String WHERE =
            "{user: Where?, expect: {calls: [{name: order_status, arguments: {id: A-17}}]}}";
    private static final String AGAIN = "{user: And now?, expect: {calls: [{name: order_status}]}}";
    private static final String CANCELLED = ": Cancelled: memory · turn 0 · missing tool call  shop.yaml:4";

    private static final String EXPLANATION = """
            memory · turn 0 · missing tool call                                     shop.yaml:4
              expected  order_status(id = "A-17")
              answered  "Which order?"  (finish_reason stop)
              offered   order_status, cancel_order; tool_choice auto
              transcript
                user    Where?
                model   Which order?""";

    private static List<Turn> played(MissingToolCall policy, Answer... answers) {
        return Stage.of(ScriptedModel.of(answers), WHERE, AGAIN)
                .onMissingToolCall(policy)
                .turns();
    }

    private static String reason(Answer answer) {
        return played(FAIL, answer).get(0).outcome().reason();
    }

    @Test
    void under_FAIL_the_turn_fails() {
        assertThat(played(FAIL, text("Which order?")).get(0).outcome())
                .isEqualTo(new Outcome.Failed(
                        EXPLANATION,
                        Optional.of(new Outcome.Difference(
                                "order_status(id = \"A-17\")", "no call, but the text \"Which order?\""))));
    }

    @Test
    void under_SKIP_the_turn_is_aborted_with_the_same_explanation() {
        assertThat(played(SKIP, text("Which order?")).get(0).outcome()).isEqualTo(new Outcome.Aborted(EXPLANATION));
    }

    @ParameterizedTest
    @EnumSource(
            value = MissingToolCall.class,
            names = {"FAIL", "SKIP"})
    void what_was_planned_after_it_is_cancelled(MissingToolCall policy) {
        List<Turn> turns = played(policy, text("Which order?"));

        assertThat(Stage.steps(turns.get(0)))
                .containsExactly(
                        "client_tool_call " + turns.get(0).outcome().word(),
                        "tool_response_injection aborted" + CANCELLED);
        assertThat(turns.get(1).outcome()).isInstanceOf(Outcome.Aborted.class);
        assertThat(Stage.steps(turns.get(1)))
                .containsExactly("client_tool_call aborted" + CANCELLED, "tool_response_injection aborted" + CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(MissingToolCall.class)
    void the_answer_is_kept(MissingToolCall policy) {
        assertThat(played(policy, text("Which order?"), call("c", "order_status", "{\"id\":\"1\"}"), text(""))
                        .get(0)
                        .reply())
                .isEqualTo("Which order?");
    }

    @ParameterizedTest
    @EnumSource(MissingToolCall.class)
    void only_the_step_that_should_call_misses_its_call(MissingToolCall policy) {
        List<Turn> turns =
                played(policy, text("Which order?"), call("c1", "order_status", "{\"id\":\"A-17\"}"), text("Shipped."));

        assertThat(turns.stream().flatMap(turn -> turn.steps().stream()).map(Step::missesToolCall))
                .startsWith(true, false)
                .containsOnlyOnce(true);
    }

    @Test
    void an_invalid_call_is_no_missing_one() {
        assertThat(played(FAIL, call("c1", "", "{}")).get(0).steps())
                .extracting(Step::missesToolCall)
                .containsExactly(false, false);
    }

    @Test
    void a_request_that_failed_misses_no_call() {
        ScriptedModel model = ScriptedModel.of().fails("HTTP 500", Optional.of(text("Which or")));

        assertThat(Stage.of(model, WHERE).turns().get(0).steps())
                .extracting(Step::missesToolCall)
                .containsExactly(false, false);
    }

    @Test
    void under_CONTINUE_the_turn_passes_with_a_mark_and_without_a_result_step() {
        List<Turn> turns = played(
                CONTINUE, text("Which order?"), call("c1", "order_status", "{\"id\":\"A-17\"}"), text("Shipped."));

        assertThat(Stage.outcomes(turns)).isEqualTo("passed passed");
        assertThat(Stage.steps(turns.get(0)))
                .containsExactly(
                        "client_tool_call passed, missing tool call",
                        "tool_response_injection aborted: No tool call to answer");
        assertThat(turns.get(1).marks()).isEmpty();
    }

    @Test
    void under_CONTINUE_each_later_turn_is_judged_afresh() {
        List<Turn> turns = played(CONTINUE, text("Which order?"), text("I said: which?"));

        assertThat(turns).allSatisfy(turn -> assertThat(turn.marks()).hasToString("[missing tool call]"));
    }

    @Test
    void under_CONTINUE_the_reply_is_still_compared() {
        String turn = "{user: Where?, expect: {calls: [{name: order_status}], reply: {contains: shipped}}}";

        List<Turn> turns = Stage.of(ScriptedModel.of(text("Which order?"), text("Welcome.")), turn, "{user: Thanks.}")
                .onMissingToolCall(CONTINUE)
                .turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("failed passed");
        assertThat(turns.get(0).outcome().reason()).isEqualTo("""
                memory · turn 0 · reply lacks a text                                    shop.yaml:4
                  expected  contains "shipped"
                  answered  "Which order?"
                  transcript
                    user    Where?
                    model   Which order?""");
    }

    @Test
    void an_answer_that_was_cut_is_explained() {
        assertThat(reason(answer("I will look", List.of(), "length"))).isEqualTo("""
                memory · turn 0 · missing tool call                                     shop.yaml:4
                  expected  order_status(id = "A-17")
                  answered  "I will look"  (finish_reason length)
                  offered   order_status, cancel_order; tool_choice auto
                  note      the answer was cut by a limit of tokens before any call; raise maxTokens
                  transcript
                    user    Where?
                    model   I will look""");
    }

    @Test
    void a_server_that_contradicts_itself_is_named() {
        assertThat(reason(answer("", List.of(), "tool_calls"))).isEqualTo("""
                memory · turn 0 · missing tool call                                     shop.yaml:4
                  expected  order_status(id = "A-17")
                  answered  no text  (finish_reason tool_calls)
                  offered   order_status, cancel_order; tool_choice auto
                  note      the server says tool_calls, but sent no call
                  transcript
                    user    Where?
                    model   (no text)""");
    }

    @Test
    void reasoning_alone_is_a_missing_call_with_a_mark() {
        Turn turn = played(FAIL, reasoning("The user wants ...")).get(0);

        assertThat(turn.outcome().reason()).contains("answered  no text\n");
        assertThat(turn.marks()).hasToString("[reasoning only]");
    }

    @Test
    void all_expected_calls_are_listed() {
        String turn = "{user: Go, expect: {calls: [{name: order_status}, {name: cancel_order}]}}";

        assertThat(Stage.of(ScriptedModel.of(text("No.")), turn).reason()).contains("""
                  expected  order_status(any arguments)
                            cancel_order(any arguments)
                  answered  "No."  (finish_reason stop)
                """.stripTrailing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"required", "cancel_order"})
    void without_listed_calls_any_call_was_expected(String choice) {
        TestSays says = new TestSays().choice(TestSays.selection(choice));

        assertThat(Stage.of(ScriptedModel.of(text("No.")), "{user: Go}")
                        .says(says)
                        .reason())
                .contains("expected  a tool call\n")
                .contains("offered   order_status, cancel_order; tool_choice " + TestSays.selection(choice) + "\n");
    }

    @Test
    void calls_without_a_name_are_no_calls_where_calls_are_not_checked() {
        ScriptedModel model = ScriptedModel.of(answer("", List.of(new ToolCall("c1", "", "{}")), "tool_calls"));

        Turn turn = Stage.of(model, WHERE).unchecked().turns().get(0);

        assertThat(turn.outcome().reason()).contains("note      the answer's calls have no name and were dropped\n");
        assertThat(turn.marks()).hasToString("[unexpected tool call]");
        assertThat(turn.steps().get(0).missesToolCall()).isTrue();
    }
}
