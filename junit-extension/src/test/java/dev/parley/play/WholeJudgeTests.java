package dev.parley.play;

import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import dev.parley.dataset.WrittenConversation;
import dev.parley.match.Expect;
import dev.parley.testkit.Answers;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.Written;
import dev.parley.transcript.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversation as a whole: all its calls in order, whoever asked for them, and its last answer. */
class WholeJudgeTests {

    /** Turn 0 calls order_status and cancel_order in two answers, turn 1 order_status twice in one although nobody asked for a call. */
    private static Outcome judged(String expect) {
        ScriptedModel model = ScriptedModel.of(
                Answers.call("c1", "order_status", "{\"id\":\"A-17\"}"),
                Answers.call("c2", "cancel_order", "{\"id\":\"A-17\"}"),
                text("Cancelled."),
                Answers.calls(
                        new ToolCall("c3", "order_status", "{\"id\":\"B-2\"}"),
                        new ToolCall("c4", "order_status", "{\"id\":\"C-3\"}")));
        return Stage.of(
                        model,
                        Written.yaml("conversations:\n- id: memory\n  expect: " + expect
                                + "\n  turns:\n  - user: a\n  - {user: b, expect: {calls: []}}\n"))
                .play()
                .judged();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {calls: [{name: order_status}, {name: cancel_order}, {name: order_status}, {name: order_status}]}             | passed
            {order: any, calls: [{name: order_status}, {name: order_status}, {name: order_status}, {name: cancel_order}]} | passed
            {extra: allow, calls: [{name: cancel_order}]}                                                                 | passed
            {extra: allow, calls: [{name: order_status, arguments: {id: C-3}}]}                                           | passed
            {extra: allow, same_step: true, calls: [{name: order_status}, {name: order_status}]}                          | passed
            {reply: {not_contains: Cancelled}}                                                                            | passed
            {calls: [{name: cancel_order}]}                                                                               | unexpected tool calls
            {calls: []}                                                                                                   | unexpected tool calls
            {extra: allow, same_step: true, calls: [{name: order_status}, {name: cancel_order}]}                          | calls not in one answer
            {extra: allow, calls: [{name: cancel_order}, {name: order_status, arguments: {id: A-17}}]}                    | wrong order
            {never: [cancel_order]}                                                                                       | unexpected tool call
            {reply: {contains: Cancelled}}                                                                                | reply lacks a text
            """)
    void everything_counts(String expect, String verdict) {
        Outcome outcome = judged(expect);

        if (verdict.equals("passed")) {
            assertThat(outcome).isEqualTo(Outcome.PASSED);
        } else {
            assertThat(outcome.reason()).startsWith("memory · conversation · " + verdict + "  ");
        }
    }

    @Test
    void an_answer_is_counted_through_all_turns() {
        assertThat(judged("{extra: allow, same_step: true, calls: [{name: cancel_order}, {name: order_status,"
                                + " arguments: {id: B-2}}]}")
                        .reason())
                .contains("in answer 2: cancel_order(id = \"A-17\")\n")
                .contains("in answer 4: order_status(id = \"B-2\")\n");
    }

    @Test
    void a_failure_has_both_sides() {
        Outcome.Failed failed = (Outcome.Failed) judged("{never: [cancel_order], reply: {contains: done}}");

        assertThat(failed.difference()).hasValueSatisfying(difference -> {
            assertThat(difference.expected()).isEqualTo("no call of cancel_order\nreply contains \"done\"");
            assertThat(difference.actual()).isEqualTo("cancel_order(id = \"A-17\")\n");
        });
    }

    @Test
    void a_missing_call_says_what_the_turns_offered() {
        assertThat(judged("{extra: allow, calls: [{name: change_address}]}").reason())
                .contains("\n  offered   order_status, cancel_order\n");
    }

    @Test
    void code_that_breaks_off_while_it_judges_is_an_error_of_the_leaf() {
        WrittenConversation conversation = Written.turns("{user: a, expect: {calls: []}}")
                .withExpectation(Optional.of(Expect.calls(Expect.call("order_status")
                                .with("id", Expect.satisfying("a known order", value -> {
                                    throw new ExceptionInInitializerError("no orders");
                                })))
                        .allowingExtraCalls()));
        ScriptedModel model = ScriptedModel.of(Answers.call("c1", "order_status", "{\"id\":\"A-17\"}"), text("Done."));

        assertThat(Stage.of(model, conversation).play().judged())
                .isInstanceOfSatisfying(
                        Outcome.Errored.class,
                        errored -> assertThat(errored.reason()).startsWith("""
                                memory · conversation · ERROR, not the model: it cannot be judged       shop.yaml:2
                                  java.lang.ExceptionInInitializerError: no orders
                                  transcript
                                    user    a
                                """));
    }

    @Test
    void where_nothing_is_expected_it_passes() {
        assertThat(Stage.of(ScriptedModel.of(text("hi")), "{user: a, expect: {calls: []}}")
                        .play()
                        .judged())
                .isEqualTo(Outcome.PASSED);
    }
}
