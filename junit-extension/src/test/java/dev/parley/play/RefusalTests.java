package dev.parley.play;

import static dev.parley.testkit.Answers.answer;
import static dev.parley.testkit.Answers.refusal;
import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Answer;
import dev.parley.chat.ToolCall;
import dev.parley.testkit.ScriptedModel;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The model refuses, or the server's filter comes between: what the turn becomes, and what is said of it. */
class RefusalTests {

    private static final String WHERE = "{user: Where?, expect: {calls: [{name: order_status}]}}";
    private static final String REPLY = "{user: Has it shipped?, expect: {reply: {contains: shipped}}}";

    private static Turn played(String turn, Answer answer) {
        return Stage.of(ScriptedModel.of(answer), turn).turns().get(0);
    }

    @Test
    void a_refusal_instead_of_a_call_is_shown_and_marked() {
        Turn turn = played(WHERE, refusal("I cannot help with orders.", "stop"));

        assertThat(turn.outcome())
                .isEqualTo(new Outcome.Failed(
                        """
                memory · turn 0 · missing tool call                                     shop.yaml:4
                  expected  order_status(any arguments)
                  answered  refused "I cannot help with orders."  (finish_reason stop)
                  offered   order_status, cancel_order; tool_choice auto
                  transcript
                    user    Where?
                    model   I cannot help with orders.""",
                        Optional.of(new Outcome.Difference(
                                "order_status(any arguments)",
                                "no call, but the refusal \"I cannot help with orders.\""))));
        assertThat(turn.marks()).hasToString("[refused]");
    }

    @Test
    void a_refusal_beside_a_text_is_shown_behind_it() {
        Answer both = new Answer(
                "Hm.", "", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "No.");

        assertThat(played(WHERE, both).outcome()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.reason()).contains("\n  answered  \"Hm.\", refused \"No.\"\n");
            assertThat(failed.difference())
                    .contains(new Outcome.Difference(
                            "order_status(any arguments)", "no call, but the text \"Hm.\" and the refusal \"No.\""));
        });
    }

    @Test
    void a_refusal_where_nothing_is_expected_passes_with_a_mark() {
        Turn turn = played("{user: Hi, expect: {calls: []}}", refusal("No.", "stop"));

        assertThat(turn.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(turn.marks()).hasToString("[refused]");
        assertThat(turn.reply()).isEmpty();
    }

    @Test
    void a_refusal_is_what_later_requests_remember() {
        ScriptedModel model = ScriptedModel.of(refusal("No.", "stop"), text("Bye."));

        Stage.of(model, "{user: Hi, expect: {calls: []}}", "{user: Bye, expect: {calls: []}}")
                .turns();

        assertThat(Stage.history(model.requests().get(1))).containsExactly("user Hi", "model No.", "user Bye");
    }

    @Test
    void a_refusal_is_no_reply() {
        assertThat(played(REPLY, refusal("Nothing was shipped.", "stop"))
                        .outcome()
                        .reason())
                .isEqualTo("""
                memory · turn 0 · reply lacks a text                                    shop.yaml:4
                  expected  contains "shipped"
                  answered  no text
                  note      the model refused: "Nothing was shipped."
                  transcript
                    user    Has it shipped?
                    model   Nothing was shipped.""");
    }

    @Test
    void a_content_filter_instead_of_a_call_is_named_and_marked() {
        Turn turn = played(WHERE, answer("I wi", List.of(), "content_filter"));

        assertThat(turn.outcome().reason()).isEqualTo("""
                memory · turn 0 · missing tool call                                     shop.yaml:4
                  expected  order_status(any arguments)
                  answered  "I wi"  (finish_reason content_filter)
                  offered   order_status, cancel_order; tool_choice auto
                  note      the server's content filter held the answer back, or cut it
                  transcript
                    user    Where?
                    model   I wi""");
        assertThat(turn.marks()).hasToString("[content filter]");
    }

    @Test
    void a_call_that_a_content_filter_cut_says_so() {
        ToolCall cut = new ToolCall("c1", "order_status", "{\"id\":\"A");

        assertThat(played(WHERE, answer("", List.of(cut), "content_filter"))
                        .outcome()
                        .reason())
                .contains("""
                          raw: {"id":"A
                          finish_reason content_filter: the call was cut by the server's content filter
                        """.stripTrailing());
    }

    @Test
    void a_reply_that_a_content_filter_or_a_limit_cut_says_so() {
        assertThat(played(REPLY, answer("It was", List.of(), "content_filter"))
                        .outcome()
                        .reason())
                .contains("\n  note      the server's content filter held the answer back, or cut it\n");
        assertThat(played(REPLY, answer("It was", List.of(), "length"))
                        .outcome()
                        .reason())
                .contains("\n  note      the answer was cut by a limit of tokens; raise maxTokens\n");
    }
}
