package dev.parley.play;

import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.reasoning;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.model.EndpointException;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.Written;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Errors, and what they leave of a conversation. */
class StoppedConversationTests {

    private static final String GO = "{user: Go, expect: {calls: [{name: order_status}]}}";
    private static final String THANKS = "{user: Thanks., expect: {never: [make_coffee]}}";
    private static final Answer STATUS = call("c1", "order_status", "{\"id\":\"A-17\"}");
    private static final String HTTP_500 = "HTTP 500 from http://model\n  body: oh\n    no";

    private static List<Turn> played(ScriptedModel model) {
        return Stage.of(model, GO, THANKS, GO).turns();
    }

    private static ScriptedModel failing(Answer... before) {
        return ScriptedModel.of(before).fails(HTTP_500, Optional.empty());
    }

    @Test
    void an_endpoint_that_fails_is_an_error_with_its_details_and_the_transcript() {
        Outcome outcome = played(failing()).get(0).outcome();

        assertThat(outcome).isInstanceOf(Outcome.Errored.class);
        assertThat(outcome.reason()).isEqualTo("""
                memory · turn 0 · ERROR, not the model: HTTP 500 from http://model      shop.yaml:4
                  body: oh
                    no
                  turns not played: 2
                  transcript
                    user    Go""");
        assertThat(((Outcome.Errored) outcome).cause()).isInstanceOf(EndpointException.class);
    }

    @Test
    void every_turn_has_the_tags_of_its_conversation_also_one_that_was_never_sent() {
        List<Turn> turns = Stage.of(failing(), Written.yaml("""
                        conversations:
                        - {id: memory, tags: [smoke, address], turns: [{user: Go}, {user: Thanks.}]}
                        """)).turns();

        assertThat(turns).extracting(Turn::tags).containsOnly(List.of("smoke", "address"));
    }

    @Test
    void everything_after_an_error_is_cancelled_with_the_error() {
        List<Turn> turns = played(failing());
        String cancelled = """
                Cancelled: memory · turn 0 · ERROR, not the model: HTTP 500 from http://model  shop.yaml:4
                  body: oh
                    no
                  turns not played: 2""";

        assertThat(Stage.outcomes(turns)).isEqualTo("errored aborted aborted");
        assertThat(turns.get(2).outcome()).isEqualTo(new Outcome.Aborted(cancelled));
        assertThat(turns)
                .extracting(Stage::steps)
                .containsExactly(
                        List.of("client_tool_call errored", "tool_response_injection aborted: " + cancelled),
                        List.of("standard aborted: " + cancelled),
                        List.of(
                                "client_tool_call aborted: " + cancelled,
                                "tool_response_injection aborted: " + cancelled));
    }

    @Test
    void an_error_in_a_later_step_keeps_the_steps_before_it() {
        Turn turn = played(failing(STATUS)).get(0);

        assertThat(Stage.steps(turn)).containsExactly("client_tool_call passed", "tool_response_injection errored");
        assertThat(turn.outcome().reason().lines())
                .endsWith(
                        "  transcript",
                        "    user    Go",
                        "    model   order_status({\"id\":\"A-17\"})",
                        "    result  {\"status\": \"ok\"}");
    }

    @Test
    void an_error_in_the_last_turn_leaves_nothing_unplayed() {
        List<Turn> turns = Stage.of(failing(), GO).turns();

        assertThat(turns.get(0).outcome().reason()).contains("\n  turns not played: 0\n");
    }

    @Test
    void turns_before_an_error_stay_as_they_were() {
        assertThat(Stage.outcomes(played(failing(STATUS, text("Shipped."), text("Bye.")))))
                .isEqualTo("passed passed errored");
    }

    @Test
    void the_part_of_an_answer_that_came_is_kept() {
        ScriptedModel model = ScriptedModel.of().fails("broke off", Optional.of(text("I will lo")));

        Turn turn = played(model).get(0);

        assertThat(turn.steps().get(0).answer()).contains(text("I will lo"));
        assertThat(turn.reply()).isEqualTo("I will lo");
    }

    @Test
    void a_part_of_reasoning_is_no_answer_of_reasoning_alone() {
        ScriptedModel model = ScriptedModel.of().fails("broke off", Optional.of(reasoning("Let me")));

        assertThat(played(model).get(0).marks()).isEmpty();
    }

    @Test
    void what_is_thrown_by_no_endpoint_is_an_error_too_and_nothing_is_asked_twice() {
        IllegalStateException thrown = new IllegalStateException("no model read\nfrom the list");
        ScriptedModel model = ScriptedModel.of().throwing(thrown);
        ConversationPlay play = Stage.of(model, GO, THANKS).play();

        Turn turn = play.turn(0);

        assertThat(turn.outcome()).isEqualTo(new Outcome.Errored("""
                memory · turn 0 · ERROR, not the model: the turn cannot be played       shop.yaml:4
                  java.lang.IllegalStateException: no model read
                  from the list
                  turns not played: 1
                  transcript
                    user    Go""", thrown));
        assertThat(turn.steps())
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.outcome()).isInstanceOf(Outcome.Aborted.class));
        assertThat(play.turn(0)).isSameAs(turn);
        assertThat(Stage.outcomes(play.conversation().turns())).isEqualTo("errored aborted");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void an_expectation_that_breaks_the_machine_is_an_error_and_keeps_its_step() {
        String turn = "{user: Go, expect: {calls: [{name: order_status, arguments: {id: {$regex: \"(x|y)*z\"}}}]}}";
        String long_ = "{\"id\":\"" + "x".repeat(200_000) + "\"}";
        ScriptedModel model = ScriptedModel.of(call("c1", "order_status", long_), text("Done."));

        Turn played = Stage.of(model, turn, THANKS).turns().get(0);

        assertThat(((Outcome.Errored) played.outcome()).cause()).isInstanceOf(StackOverflowError.class);
        assertThat(Stage.steps(played)).containsExactly("client_tool_call passed", "tool_response_injection passed");
    }

    @Test
    void it_is_known_which_turn_stopped_a_conversation() {
        ConversationPlay play =
                Stage.of(failing(STATUS, text("Shipped.")), GO, THANKS, GO).play();

        assertThat(play.stoppedAt()).isEmpty();
        play.turn(0);
        assertThat(play.stoppedAt()).isEmpty();
        play.turn(2);
        assertThat(play.stoppedAt()).hasValue(1);
    }

    @Test
    void a_conversation_has_its_worst_turns_outcome() {
        assertThat(Stage.of(failing(STATUS, text("Shipped.")), GO, THANKS, GO)
                        .play()
                        .conversation()
                        .outcome())
                .isInstanceOf(Outcome.Errored.class);
    }
}
