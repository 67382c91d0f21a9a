package dev.parley.play;

import static dev.parley.chat.ToolLoopMode.SERVER;
import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.RequestAim;
import dev.parley.model.ModelRequest;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.TestSays;
import dev.parley.tool.Tool;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Turns whose tools the server runs, played. */
class ServerTurnTests {

    private static final Answer LEAKED = call("c1", "order_status", "{broken");

    /** A tool that must not run. */
    public static final class Untouchable {
        @Tool
        public String orderStatus() {
            return "it ran";
        }
    }

    private static Stage stage(ScriptedModel model, String... turns) {
        return Stage.of(model, turns).says(new TestSays().mode(SERVER)).tools(Untouchable::new);
    }

    @Test
    void an_answer_in_text_is_no_missing_call() {
        ScriptedModel model = ScriptedModel.of(text("Shipped."));

        List<Turn> turns = stage(model, "{user: Where is A-17?}").turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("passed");
        assertThat(Stage.steps(turns.get(0))).containsExactly("server_tool_call passed");
        assertThat(model.requests()).extracting(ModelRequest::aim).containsExactly(RequestAim.SERVER_TOOLS);
    }

    @Test
    void a_call_that_reaches_the_test_is_marked_and_gets_the_placeholder() {
        ScriptedModel model = ScriptedModel.of(LEAKED, text("Bye."));

        List<Turn> turns =
                stage(model, "{user: a, tool_results: [row]}", "{user: b}").turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("passed passed");
        assertThat(Stage.steps(turns.get(0))).containsExactly("server_tool_call passed, unexpected tool call");
        assertThat(Stage.history(model.requests().get(1)))
                .containsExactly(
                        "user a", "model c1 order_status({broken)", "result c1 {\"status\": \"ok\"}", "user b");
    }

    @Test
    void a_call_that_reaches_the_test_fails_where_none_is_expected() {
        List<Turn> turns = Stage.of(
                        ScriptedModel.of(LEAKED, text("Bye.")), "{user: a, expect: {calls: []}}", "{user: b}")
                .says(new TestSays().serverTurns(0))
                .turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("failed passed");
        assertThat(Stage.steps(turns.get(0))).containsExactly("server_tool_call passed, unexpected tool call");
    }

    @Test
    void a_call_under_a_choice_of_none_in_the_endpoints_body_stops_the_conversation() {
        ScriptedModel model = ScriptedModel.of(LEAKED).withExtraBody(Map.of("tool_choice", "none"));

        List<Turn> turns = stage(model, "{user: a}", "{user: b}").turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("failed aborted");
    }

    @Test
    void the_reply_is_compared() {
        List<Turn> turns = stage(
                        ScriptedModel.of(text("Lost.")),
                        "{user: a, turn_type: server_tool_call, expect: {reply: {contains: shipped}}}")
                .turns();

        assertThat(Stage.outcomes(turns)).isEqualTo("failed");
    }

    @Test
    void a_cancelled_server_turn_is_one_step() {
        ScriptedModel model = ScriptedModel.of(text("No call."));

        List<Turn> turns = Stage.of(
                        model, "{user: a, turn_type: client_tool_call}", "{user: b, turn_type: server_tool_call}")
                .turns();

        assertThat(Stage.steps(turns.get(1)))
                .containsExactly(
                        "server_tool_call aborted: Cancelled: memory · turn 0 · missing tool call  shop.yaml:4");
    }
}
