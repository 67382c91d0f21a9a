package dev.parley.play;

import static dev.parley.chat.MissingToolCall.CONTINUE;
import static dev.parley.chat.MissingToolCall.FAIL;
import static dev.parley.chat.ResultsSent.WITH_NEXT_TURN;
import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.calls;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.ToolCall;
import dev.parley.model.ModelRequest;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Results that wait for the next user message: a turn ends with its calls. */
class ResultsWithNextTurnTests {

    private static final String ID = "{\"id\":\"A-17\"}";
    private static final Answer CALL = call("c1", "order_status", ID);

    private static Stage stage(ScriptedModel model, String... turns) {
        return Stage.of(model, turns)
                .says(new TestSays().results(WITH_NEXT_TURN).maxRounds(1));
    }

    @Test
    void they_go_in_front_of_the_next_user_message() {
        ScriptedModel model = ScriptedModel.of(
                calls(new ToolCall("c1", "order_status", ID), new ToolCall("c2", "order_status", ID)), CALL);

        List<Turn> turns =
                stage(model, "{user: a, tool_results: [x, y]}", "{user: b}").turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("passed passed");
        assertThat(Stage.steps(turns.get(0))).containsExactly("client_tool_call passed");
        assertThat(Stage.history(model.requests().get(1)))
                .containsExactly(
                        "user a",
                        "model c1 order_status({\"id\":\"A-17\"}) c2 order_status({\"id\":\"A-17\"})",
                        "result c1 x",
                        "result c2 y",
                        "user b");
    }

    @Test
    void after_the_last_turn_nothing_is_sent() {
        ScriptedModel model = ScriptedModel.of(CALL);

        List<Turn> turns = stage(model, "{user: a, tool_results: [x]}").turns();

        assertThat(model.requests()).hasSize(1);
        assertThat(Stage.outcomes(turns)).isEqualTo("passed");
        assertThat(turns.get(0).steps().get(0).calls().get(0).result())
                .hasValueSatisfying(result -> assertThat(result.content()).isEqualTo("x"));
    }

    @Test
    void the_target_of_a_tool_turn_is_not_sent_at_all() {
        ScriptedModel model = ScriptedModel.of(CALL, text("Bye."));
        String row = "{\"prompt_0\": \"a\", \"tools_0\": [{\"name\": \"order_status\"}], \"output_tokens_count_0\": 8,"
                + " \"prompt_1\": \"b\", \"output_tokens_count_1\": 9}";

        Stage.of(model, Written.row(row))
                .says(new TestSays().results(WITH_NEXT_TURN).maxRounds(1))
                .turns();

        assertThat(model.requests())
                .extracting(ModelRequest::outputTokens)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(9));
    }

    @Test
    void calls_are_compared_when_they_are_made() {
        ScriptedModel model = ScriptedModel.of(CALL, text("Bye."));

        List<Turn> turns = stage(model, "{user: a, expect: {calls: [{name: cancel_order}]}}", "{user: b}")
                .turns();

        assertThat(turns.get(0).outcome().reason()).startsWith("memory · turn 0 · ");
        assertThat(Stage.outcomes(turns)).isEqualTo("failed passed");
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void a_call_that_was_not_expected_of_the_turn_is_answered_in_the_same_way() {
        ScriptedModel model = ScriptedModel.of(CALL, text("Bye."));

        List<Turn> turns = stage(model, "{user: a, expect: {never: [x]}}", "{user: b, expect: {never: [x]}}")
                .turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("passed passed");
        assertThat(Stage.steps(turns.get(0))).containsExactly("standard passed");
        assertThat(Stage.history(model.requests().get(1))).hasSize(4);
    }

    @Test
    void a_missing_call_leaves_no_planned_step_behind() {
        ScriptedModel going = ScriptedModel.of(text("Which?"), CALL);
        List<Turn> turns = stage(going, "{user: a}", "{user: b}")
                .onMissingToolCall(CONTINUE)
                .turns();

        assertThat(Stage.steps(turns.get(0))).containsExactly("client_tool_call passed, missing tool call");

        List<Turn> stopped = stage(ScriptedModel.of(text("Which?")), "{user: a}", "{user: b}")
                .onMissingToolCall(FAIL)
                .turns();

        assertThat(Stage.steps(stopped.get(0))).containsExactly("client_tool_call failed");
        assertThat(Stage.steps(stopped.get(1)))
                .containsExactly(
                        "client_tool_call aborted: Cancelled: memory · turn 0 · missing tool call  shop.yaml:4");
    }

    @Test
    void an_invalid_call_stops_the_conversation() {
        List<Turn> turns = stage(ScriptedModel.of(call("c1", "order_stats", "{}")), "{user: a}", "{user: b}")
                .turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("failed aborted");
    }
}
