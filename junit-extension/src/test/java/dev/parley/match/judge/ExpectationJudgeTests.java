package dev.parley.match.judge;

import static dev.parley.match.judge.Given.call;
import static dev.parley.match.judge.Given.expected;
import static dev.parley.match.judge.Given.inOrder;
import static dev.parley.match.judge.Given.is;
import static dev.parley.match.judge.Given.made;
import static dev.parley.match.judge.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedReply;
import dev.parley.match.Mismatch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationJudgeTests {

    private static final ToolCall STATUS_MADE = call("order_status", "{\"id\":\"A-17\"}");
    private static final ToolCall CANCEL_MADE = call("cancel_order", "{\"id\":\"A-17\"}");

    @Test
    void accepts_any_conduct_where_nothing_is_expected() {
        assertThat(ExpectationJudge.judge(Expectation.NOTHING, made(STATUS_MADE, CANCEL_MADE)))
                .isEmpty();
    }

    @Test
    void explains_a_call_that_is_listed_under_never() {
        Expectation expectation = Given.expecting(inOrder(expected("order_status")), "cancel_order");

        assertThat(text(ExpectationJudge.judge(expectation, made(STATUS_MADE, CANCEL_MADE))))
                .isEqualTo("""
                        unexpected tool call
                          cancel_order(id = "A-17") was called; it is listed under never
                          order_status: as expected""");
    }

    @Test
    void gives_the_forbidden_calls_alone_for_a_comparison_view() {
        Expectation expectation = Given.expecting(inOrder(expected("order_status")), "cancel_order");

        assertThat(ExpectationJudge.judge(expectation, made(STATUS_MADE, CANCEL_MADE)))
                .singleElement()
                .extracting(Mismatch::expected, Mismatch::actual)
                .containsExactly("no call of cancel_order", "cancel_order(id = \"A-17\")");
    }

    @Test
    void reports_a_call_once_where_no_call_may_be_made_and_its_name_is_listed_under_never() {
        Expectation expectation = Given.expecting(inOrder(), "cancel_order");

        assertThat(text(ExpectationJudge.judge(expectation, made(CANCEL_MADE, STATUS_MADE))))
                .isEqualTo("""
                        unexpected tool call
                          order_status(id = "A-17") was called; no call is expected
                        unexpected tool call
                          cancel_order(id = "A-17") was called; it is listed under never""");
    }

    @Test
    void does_not_take_a_forbidden_call_for_an_expected_one() {
        Expectation expectation = Given.expecting(inOrder(expected("cancel_order")), "cancel_order");

        assertThat(text(ExpectationJudge.judge(expectation, made(CANCEL_MADE)))).isEqualTo("""
                        missing call of cancel_order (call 1 of 1)
                          expected  cancel_order(any arguments)
                          made      cancel_order(id = "A-17")
                        unexpected tool call
                          cancel_order(id = "A-17") was called; it is listed under never""");
    }

    @Test
    void watches_for_forbidden_calls_where_nothing_is_said_about_others() {
        Expectation expectation =
                new Expectation(Optional.empty(), List.of("cancel_order", "refund"), ExpectedReply.ANYTHING);

        assertThat(text(ExpectationJudge.judge(
                        expectation, made(STATUS_MADE, CANCEL_MADE, call("refund", "{\"id\":\"A-17\"}")))))
                .isEqualTo("""
                        unexpected tool calls
                          cancel_order(id = "A-17") was called; it is listed under never
                          refund(id = "A-17") was called; it is listed under never""");
    }

    @Test
    void reports_calls_then_forbidden_calls_then_the_reply() {
        Expectation expectation = new Expectation(
                Optional.of(inOrder(expected("order_status", "id", is("B-2")))),
                List.of("cancel_order"),
                new ExpectedReply(List.of("shipped"), List.of("Done")));

        assertThat(text(ExpectationJudge.judge(expectation, made(CANCEL_MADE, STATUS_MADE))))
                .isEqualTo("""
                        wrong argument in order_status (call 1 of 1)
                          id   expected "B-2"   actual "A-17"   <--
                        unexpected tool call
                          cancel_order(id = "A-17") was called; it is listed under never
                        reply lacks a text
                          expected  contains "shipped"
                          answered  "Done."
                        reply holds a text it must not
                          expected  does not contain "Done"
                          answered  "Done.\"""");
    }

    @Test
    void shows_a_call_without_a_name() {
        assertThat(text(ExpectationJudge.judge(Given.expecting(inOrder()), made(call("", "{}")))))
                .isEqualTo("""
                        unexpected tool call
                          (no name)() was called; no call is expected""");
    }
}
