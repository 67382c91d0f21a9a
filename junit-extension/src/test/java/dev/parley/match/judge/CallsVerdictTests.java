package dev.parley.match.judge;

import static dev.parley.match.judge.Given.allowingExtra;
import static dev.parley.match.judge.Given.answers;
import static dev.parley.match.judge.Given.anyOrder;
import static dev.parley.match.judge.Given.call;
import static dev.parley.match.judge.Given.expected;
import static dev.parley.match.judge.Given.expecting;
import static dev.parley.match.judge.Given.inOneAnswer;
import static dev.parley.match.judge.Given.inOrder;
import static dev.parley.match.judge.Given.is;
import static dev.parley.match.judge.Given.judged;
import static dev.parley.match.judge.Given.like;
import static dev.parley.match.judge.Given.made;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import dev.parley.match.ExpectedCall;
import dev.parley.match.Mismatch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallsVerdictTests {

    private static final ExpectedCall A = expected("order_status", "id", is("A-17"));
    private static final ExpectedCall B = expected("order_status", "id", is("B-2"));
    private static final ExpectedCall EITHER = expected("order_status");
    private static final ToolCall A_MADE = call("order_status", "{\"id\":\"A-17\"}");
    private static final ToolCall B_MADE = call("order_status", "{\"id\":\"B-2\"}");
    private static final ToolCall C_MADE = call("order_status", "{\"id\":\"C-3\"}");

    @Nested
    class Order {

        @Test
        void accepts_calls_in_their_order() {
            assertThat(judged(inOrder(A, B), made(A_MADE, B_MADE))).isEqualTo("as expected");
        }

        @Test
        void accepts_other_calls_between_them_where_extra_ones_are_allowed() {
            assertThat(judged(allowingExtra(inOrder(A, B)), made(B_MADE, A_MADE, C_MADE, B_MADE)))
                    .isEqualTo("as expected");
        }

        @Test
        void explains_calls_in_another_order() {
            assertThat(judged(inOrder(A, B), made(B_MADE, A_MADE))).isEqualTo("""
                            wrong order
                              call 1   expected order_status(id = "A-17")   made order_status(id = "B-2")    <--
                              call 2   expected order_status(id = "B-2")    made order_status(id = "A-17")   <--""");
        }

        @Test
        void counts_the_calls_that_are_in_their_place() {
            ExpectedCall c = expected("order_status", "id", is("C-3"));
            ExpectedCall list = expected("list_orders");

            assertThat(judged(inOrder(A, B, c), made(A_MADE, C_MADE, B_MADE))).isEqualTo("""
                            wrong order
                              call 2   expected order_status(id = "B-2")   made order_status(id = "C-3")   <--
                              call 3   expected order_status(id = "C-3")   made order_status(id = "B-2")   <--
                              the other call is in its place""");
            assertThat(judged(inOrder(A, B, c, list), made(A_MADE, C_MADE, B_MADE, call("list_orders", "{}"))))
                    .endsWith("<--\n  the other 2 are in their place");
        }

        @Test
        void shows_ten_of_many_calls_out_of_place() {
            List<ExpectedCall> pages = IntStream.rangeClosed(1, 20)
                    .mapToObj(page -> expected("list_orders", "page", is((long) page)))
                    .toList();
            ToolCall[] backwards = IntStream.rangeClosed(1, 20)
                    .mapToObj(page -> call("list_orders", "{\"page\":" + (21 - page) + "}"))
                    .toArray(ToolCall[]::new);

            assertThat(judged(inOrder(pages.toArray(ExpectedCall[]::new)), made(backwards)))
                    .isEqualTo("""
                            wrong order
                              call 1    expected list_orders(page = 1)    made list_orders(page = 20)   <--
                              call 2    expected list_orders(page = 2)    made list_orders(page = 19)   <--
                              call 3    expected list_orders(page = 3)    made list_orders(page = 18)   <--
                              call 4    expected list_orders(page = 4)    made list_orders(page = 17)   <--
                              call 5    expected list_orders(page = 5)    made list_orders(page = 16)   <--
                              call 6    expected list_orders(page = 6)    made list_orders(page = 15)   <--
                              call 7    expected list_orders(page = 7)    made list_orders(page = 14)   <--
                              call 8    expected list_orders(page = 8)    made list_orders(page = 13)   <--
                              call 9    expected list_orders(page = 9)    made list_orders(page = 12)   <--
                              call 10   expected list_orders(page = 10)   made list_orders(page = 11)   <--
                              and 10 more that differ""");
        }

        @Test
        void gives_both_orders_for_a_comparison_view() {
            assertThat(ExpectationJudge.judge(expecting(inOrder(A, B)), made(B_MADE, A_MADE)))
                    .singleElement()
                    .extracting(Mismatch::expected, Mismatch::actual)
                    .containsExactly(
                            "order_status(id = \"A-17\")\norder_status(id = \"B-2\")",
                            "order_status(id = \"B-2\")\norder_status(id = \"A-17\")");
        }

        @Test
        void gives_the_calls_as_they_were_made_on_both_sides() {
            ExpectedCall loose = expected("order_status", "id", like("^A"));

            assertThat(ExpectationJudge.judge(expecting(inOrder(loose, B)), made(B_MADE, A_MADE)))
                    .singleElement()
                    .extracting(Mismatch::expected, Mismatch::actual)
                    .containsExactly(
                            "order_status(id = \"A-17\")\norder_status(id = \"B-2\")",
                            "order_status(id = \"B-2\")\norder_status(id = \"A-17\")");
        }

        @Test
        void explains_another_order_and_an_extra_call_both() {
            assertThat(judged(inOrder(A, B), made(B_MADE, A_MADE, C_MADE))).isEqualTo("""
                            unexpected tool call
                              order_status(id = "C-3") was called beside the expected calls
                              order_status: 2 calls as expected
                            wrong order
                              call 1   expected order_status(id = "A-17")   made order_status(id = "B-2")    <--
                              call 2   expected order_status(id = "B-2")    made order_status(id = "A-17")   <--""");
        }

        @Test
        void does_not_complain_of_the_order_of_calls_of_which_one_is_missing() {
            assertThat(judged(inOrder(A, B, expected("list_orders")), made(B_MADE, A_MADE)))
                    .isEqualTo("""
                            missing call of list_orders (call 3 of 3)
                              expected  list_orders(any arguments)
                              made      order_status(id = "B-2")
                              made      order_status(id = "A-17")""");
        }

        @Test
        void accepts_any_order_where_it_does_not_count() {
            assertThat(judged(anyOrder(A, B), made(B_MADE, A_MADE))).isEqualTo("as expected");
        }

        @Test
        void gives_a_call_that_two_expected_ones_accept_to_the_one_that_needs_it() {
            assertThat(judged(anyOrder(EITHER, A), made(A_MADE, B_MADE))).isEqualTo("as expected");
        }

        @Test
        void does_not_let_one_call_stand_for_two_expected_ones() {
            assertThat(judged(anyOrder(A, A), made(A_MADE))).isEqualTo("""
                            missing call of order_status (call 2 of 2)
                              expected  order_status(id = "A-17")
                              made      order_status(id = "A-17")""");
        }

        @Test
        void explains_the_call_that_is_left_beside_the_one_that_fits() {
            assertThat(judged(inOrder(A, B), made(B_MADE, C_MADE))).isEqualTo("""
                            wrong argument in order_status (call 1 of 2)
                              id   expected "A-17"   actual "C-3"   <--""");
        }

        @Test
        void compares_calls_that_share_most_arguments() {
            ExpectedCall first = expected("move", "from", is("x"), "to", is("y"), "at", is(1L));
            ExpectedCall second = expected("move", "from", is("p"), "to", is("q"), "at", is(2L));

            assertThat(judged(
                            anyOrder(first, second),
                            made(
                                    call("move", "{\"from\":\"p\",\"to\":\"q\",\"at\":1}"),
                                    call("move", "{\"from\":\"x\",\"to\":\"y\",\"at\":2}"))))
                    .isEqualTo("""
                            wrong argument in move (call 1 of 2)
                              from   "x"   as expected
                              to     "y"   as expected
                              at     expected 1   actual 2   <--
                            wrong argument in move (call 2 of 2)
                              from   "p"   as expected
                              to     "q"   as expected
                              at     expected 2   actual 1   <--""");
        }

        @Test
        void compares_calls_in_their_order_where_nothing_else_decides() {
            assertThat(judged(anyOrder(A, B), made(C_MADE, call("order_status", "{\"id\":\"D-4\"}"))))
                    .isEqualTo("""
                            wrong argument in order_status (call 1 of 2)
                              id   expected "A-17"   actual "C-3"   <--
                            wrong argument in order_status (call 2 of 2)
                              id   expected "B-2"   actual "D-4"   <--""");
        }
    }

    @Nested
    class OneAnswer {

        @Test
        void accepts_calls_in_one_answer() {
            assertThat(judged(inOneAnswer(anyOrder(A, B)), answers(List.of(List.of(B_MADE, A_MADE)))))
                    .isEqualTo("as expected");
        }

        @Test
        void accepts_any_answer_that_holds_them_all() {
            assertThat(judged(
                            allowingExtra(inOneAnswer(inOrder(A, B))),
                            answers(List.of(List.of(A_MADE), List.of(C_MADE, A_MADE, B_MADE)))))
                    .isEqualTo("as expected");
        }

        @Test
        void explains_calls_in_several_answers() {
            assertThat(judged(inOneAnswer(anyOrder(A, B)), made(A_MADE, B_MADE)))
                    .isEqualTo("""
                            calls not in one answer
                              expected  all calls in one answer (same_step)
                              made      in answer 1: order_status(id = "A-17")
                              made      in answer 2: order_status(id = "B-2")""");
        }

        @Test
        void gives_one_answer_and_several_for_a_comparison_view() {
            assertThat(ExpectationJudge.judge(expecting(inOneAnswer(anyOrder(A, B))), made(A_MADE, B_MADE)))
                    .singleElement()
                    .extracting(Mismatch::expected, Mismatch::actual)
                    .containsExactly("""
                            answer 1
                              order_status(id = "A-17")
                              order_status(id = "B-2")""", """
                            answer 1
                              order_status(id = "A-17")
                            answer 2
                              order_status(id = "B-2")""");
        }

        @Test
        void keeps_the_numbers_of_answers_without_calls() {
            assertThat(judged(
                            inOneAnswer(anyOrder(A, B, EITHER)),
                            answers(List.of(List.of(), List.of(A_MADE, C_MADE), List.of(), List.of(B_MADE)))))
                    .isEqualTo("""
                            calls not in one answer
                              expected  all calls in one answer (same_step)
                              made      in answer 2: order_status(id = "A-17"), order_status(id = "C-3")
                              made      in answer 4: order_status(id = "B-2")""");
        }

        @Test
        void explains_another_order_within_one_answer() {
            assertThat(judged(inOneAnswer(inOrder(A, B)), answers(List.of(List.of(B_MADE, A_MADE)))))
                    .isEqualTo("""
                            wrong order
                              call 1   expected order_status(id = "A-17")   made order_status(id = "B-2")    <--
                              call 2   expected order_status(id = "B-2")    made order_status(id = "A-17")   <--""");
        }

        @Test
        void explains_another_order_over_several_answers() {
            assertThat(judged(inOneAnswer(inOrder(A, B)), made(B_MADE, A_MADE))).isEqualTo("""
                            wrong order
                              call 1   expected order_status(id = "A-17")   made order_status(id = "B-2")    <--
                              call 2   expected order_status(id = "B-2")    made order_status(id = "A-17")   <--
                            calls not in one answer
                              expected  all calls in one answer (same_step)
                              made      in answer 1: order_status(id = "B-2")
                              made      in answer 2: order_status(id = "A-17")""");
        }

        @Test
        void explains_a_missing_call_alone() {
            assertThat(judged(inOneAnswer(anyOrder(A, B)), made(A_MADE))).isEqualTo("""
                            missing call of order_status (call 2 of 2)
                              expected  order_status(id = "B-2")
                              made      order_status(id = "A-17")""");
        }

        @Test
        void explains_a_call_in_another_answer_as_extra() {
            assertThat(judged(inOneAnswer(anyOrder(A, B)), answers(List.of(List.of(A_MADE, B_MADE), List.of(C_MADE)))))
                    .isEqualTo("""
                            unexpected tool call
                              order_status(id = "C-3") was called beside the expected calls
                              order_status: 2 calls as expected""");
        }

        @Test
        void expects_nothing_of_a_turn_without_calls_where_none_is_listed() {
            assertThat(judged(inOneAnswer(inOrder()), made())).isEqualTo("as expected");
        }
    }
}
