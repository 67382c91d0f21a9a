package dev.parley.play;

import static dev.parley.testkit.Answers.call;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.testkit.ScriptedModel;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A turn beside what its row expects: one failure tells everything, and the conversation goes on. */
class JudgedTurnTests {

    private static final String GO = """
            {user: Go, expect: {calls: [{name: order_status, arguments: {id: A-17}}], never: [cancel_order], \
            reply: {contains: shipped}}}""";
    private static final String THANKS = "{user: Thanks., expect: {calls: []}}";
    private static final Answer RIGHT = call("c1", "order_status", "{\"id\":\"A-17\"}");
    private static final Answer WRONG = call("c1", "order_status", "{\"id\":\"17\"}");
    private static final Answer CANCELLED = call("c2", "cancel_order", "{\"id\":\"A-17\"}");

    private static List<Turn> played(Answer... answers) {
        return Stage.of(ScriptedModel.of(answers).answers(text("Bye.")), GO, THANKS)
                .turns();
    }

    @Test
    void a_turn_that_does_as_expected_passes() {
        assertThat(Stage.outcomes(played(RIGHT, text("It is shipped.")))).isEqualTo("passed passed");
    }

    @Test
    void one_mismatch_fails_the_turn_with_both_sides_and_the_conversation_goes_on() {
        List<Turn> turns = played(WRONG, text("It is shipped."));

        assertThat(Stage.outcomes(turns)).isEqualTo("failed passed");
        assertThat(turns.get(0).outcome())
                .isEqualTo(new Outcome.Failed("""
                memory · turn 0 · wrong argument in order_status (call 1 of 1)          shop.yaml:4
                  id   expected "A-17"   actual "17"   <--
                  transcript
                    user    Go
                    model   order_status({"id":"17"})
                    result  {"status": "ok"}
                    model   It is shipped.""", Optional.of(new Outcome.Difference("""
                        order_status
                          id = "A-17\"""", """
                        order_status
                          id = "17\""""))));
    }

    @Test
    void all_mismatches_are_in_one_failure() {
        Turn turn = played(WRONG, CANCELLED, text("Done.")).get(0);

        assertThat(turn.outcome()).isEqualTo(new Outcome.Failed("""
                memory · turn 0 · wrong argument in order_status (call 1 of 1)          shop.yaml:4
                  id   expected "A-17"   actual "17"   <--
                  also: unexpected tool call
                    cancel_order(id = "A-17") was called; it is listed under never
                  also: reply lacks a text
                    expected  contains "shipped"
                    answered  "Done."
                  transcript
                    user    Go
                    model   order_status({"id":"17"})
                    result  {"status": "ok"}
                    model   cancel_order({"id":"A-17"})
                    result  {"status": "ok"}
                    model   Done.""", Optional.of(new Outcome.Difference("""
                        order_status
                          id = "A-17"
                        no call of cancel_order
                        reply contains "shipped\"""", """
                        order_status
                          id = "17"
                        cancel_order(id = "A-17")
                        Done."""))));
    }

    @Test
    void the_steps_of_a_turn_that_failed_by_expectation_passed() {
        assertThat(Stage.steps(played(WRONG, text("It is shipped.")).get(0)))
                .containsExactly("client_tool_call passed", "tool_response_injection passed");
    }

    @Test
    void the_reply_is_the_last_answers_text() {
        String turn = "{user: Go, expect: {calls: [{name: order_status}], reply: {not_contains: look}}}";
        ScriptedModel model = ScriptedModel.of(RIGHT, text("It is shipped."));

        assertThat(Stage.outcomes(Stage.of(model, turn).turns())).isEqualTo("passed");
    }

    @Test
    void a_reply_is_compared_where_no_call_is_expected() {
        String turn = "{user: Hi, expect: {calls: [], reply: {contains: hello}}}";

        assertThat(Stage.of(ScriptedModel.of(text("Good day.")), turn).reason())
                .startsWith("memory · turn 0 · reply lacks a text ");
    }

    @Test
    void calls_of_one_answer_are_known_as_one() {
        String turn = """
                {user: Go, expect: {same_step: true, calls: [{name: order_status}, {name: order_status}]}}""";
        ScriptedModel model = ScriptedModel.of(RIGHT, RIGHT, text("Done."));

        assertThat(Stage.of(model, turn).reason()).startsWith("memory · turn 0 · calls not in one answer ");
    }
}
