package dev.parley.play;

import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolChoice;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.TestSays;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a conversation that is broken off in the middle. */
class CancellationTests {

    private static final TestSays AUTO = new TestSays().choice(ToolChoice.AUTO);

    @Test
    void an_error_tells_how_many_turns_it_leaves_unplayed() {
        ScriptedModel model = ScriptedModel.of(text("Hi.")).fails("HTTP 500", Optional.empty());

        List<Turn> turns = Stage.of(model, "{user: a, expect: {calls: []}}", "{user: b}", "{user: c}", "{user: d}")
                .turns();

        assertThat(turns.get(1).outcome().reason()).isEqualTo("""
                memory · turn 1 · ERROR, not the model: HTTP 500                        shop.yaml:5
                  turns not played: 2
                  transcript
                    user    a
                    model   Hi.
                    user    b""");
    }

    @Test
    void it_is_known_what_cancels_the_turns_behind_one_that_stopped() {
        ScriptedModel model = ScriptedModel.of(text("Hi.")).fails("HTTP 500", Optional.empty());
        ConversationPlay play =
                Stage.of(model, "{user: a, expect: {calls: []}}", "{user: b}").play();

        play.turn(0);
        assertThat(play.cancellation()).isEmpty();

        play.turn(1);
        assertThat(play.cancellation()).contains(new Outcome.Aborted("""
                Cancelled: memory · turn 1 · ERROR, not the model: HTTP 500  shop.yaml:5
                  turns not played: 0"""));
    }

    @Test
    void an_interrupt_while_a_result_is_delayed_is_no_fault_of_the_model() {
        ScriptedModel model = ScriptedModel.of(call("c1", "order_status", "{\"id\":\"A-17\"}"), text("Shipped."));

        List<Turn> turns = Stage.of(model, "{user: Go, tool_results: [{$delay: 2s, $result: x}]}", "{user: Thanks.}")
                .says(AUTO)
                .pause(time -> {
                    throw new InterruptedException("run cancelled");
                })
                .turns();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(Stage.outcomes(turns)).isEqualTo("errored aborted");
        assertThat(turns.get(0).outcome().reason()).isEqualTo("""
                memory · turn 0 · ERROR, not the model: tool order_status broke off     shop.yaml:4
                  java.util.concurrent.CancellationException: the delay of a result was interrupted
                  turns not played: 1
                  transcript
                    user    Go
                    model   order_status({"id":"A-17"})""");
        assertThat(model.requests()).hasSize(1);
    }
}
