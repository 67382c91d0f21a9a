package dev.parley.match.judge;

import static dev.parley.match.judge.Given.ABSENT;
import static dev.parley.match.judge.Given.ANYTHING;
import static dev.parley.match.judge.Given.allowingExtra;
import static dev.parley.match.judge.Given.anyOrder;
import static dev.parley.match.judge.Given.call;
import static dev.parley.match.judge.Given.expected;
import static dev.parley.match.judge.Given.expecting;
import static dev.parley.match.judge.Given.inOrder;
import static dev.parley.match.judge.Given.is;
import static dev.parley.match.judge.Given.judged;
import static dev.parley.match.judge.Given.like;
import static dev.parley.match.judge.Given.made;
import static dev.parley.match.judge.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import dev.parley.match.Conduct;
import dev.parley.match.ExpectedCall;
import dev.parley.match.Mismatch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallMismatchesTests {

    private static final ExpectedCall STATUS = expected("order_status", "id", is("A-17"));
    private static final ExpectedCall ADDRESS =
            expected("change_address", "id", is("A-17"), "city", like("(?i)^berlin"));
    private static final ToolCall STATUS_MADE = call("order_status", "{\"id\":\"A-17\"}");
    private static final ToolCall CANCEL_MADE = call("cancel_order", "{\"id\":\"A-17\"}");

    @Test
    void explains_a_call_that_was_not_made() {
        assertThat(judged(inOrder(STATUS, ADDRESS), made(STATUS_MADE))).isEqualTo("""
                        missing call of change_address (call 2 of 2)
                          expected  change_address(id = "A-17", city ~ /(?i)^berlin/)
                          made      order_status(id = "A-17")""");
    }

    @Test
    void sets_no_call_beside_a_missing_one() {
        Mismatch mismatch = ExpectationJudge.judge(
                        expecting(allowingExtra(inOrder(STATUS, ADDRESS))), made(STATUS_MADE, CANCEL_MADE))
                .get(0);

        assertThat(mismatch)
                .extracting(Mismatch::expected, Mismatch::actual)
                .containsExactly("change_address(id = \"A-17\", city ~ /(?i)^berlin/)", "no call of change_address");
    }

    @Test
    void sets_the_call_under_another_name_beside_a_missing_one() {
        Mismatch mismatch = ExpectationJudge.judge(
                        expecting(inOrder(STATUS)), made(call("status", "{\"id\":\"A-17\"}")))
                .get(0);

        assertThat(mismatch)
                .extracting(Mismatch::expected, Mismatch::actual)
                .containsExactly("order_status(id = \"A-17\")", "status(id = \"A-17\")");
    }

    @Test
    void says_that_no_call_was_made() {
        assertThat(judged(anyOrder(STATUS), made())).isEqualTo("""
                        missing call of order_status (call 1 of 1)
                          expected  order_status(id = "A-17")
                          made      no call""");
    }

    @Test
    void names_a_call_with_the_missing_arguments_under_another_name_and_reports_it_once() {
        assertThat(judged(
                        inOrder(ADDRESS),
                        made(call("set_address", "{\"id\":\"A-17\",\"city\":\"Berlin\",\"zip\":10115}"))))
                .isEqualTo("""
                        missing call of change_address (call 1 of 1)
                          expected  change_address(id = "A-17", city ~ /(?i)^berlin/)
                          nearest   set_address(id = "A-17", city = "Berlin", zip = 10115), right but for its name
                          made      set_address(id = "A-17", city = "Berlin", zip = 10115)""");
    }

    @Test
    void names_one_call_under_another_name_for_one_missing_call_only() {
        assertThat(judged(
                        inOrder(STATUS, expected("order_history", "id", is("A-17"))),
                        made(call("status", "{\"id\":\"A-17\"}"))))
                .isEqualTo("""
                        missing calls of order_status, order_history (2 of 2)
                          expected  order_status(id = "A-17")
                          nearest   status(id = "A-17"), right but for its name
                          expected  order_history(id = "A-17")
                          made      status(id = "A-17")""");
    }

    @Test
    void names_a_call_that_has_most_of_the_missing_arguments_and_says_what_is_wrong_with_it() {
        ExpectedCall move =
                expected("move", "from", is("x"), "to", is("y"), "at", is(1L), "by", ANYTHING, "via", ABSENT);

        assertThat(judged(
                        inOrder(move),
                        made(
                                call("look", "{\"from\":\"x\",\"to\":\"q\",\"at\":2}"),
                                call("send", "{\"from\":\"x\",\"to\":\"y\",\"at\":2,\"via\":\"z\"}"))))
                .isEqualTo("""
                        missing call of move (call 1 of 1)
                          expected  move(from = "x", to = "y", at = 1, by is anything, via is absent)
                          nearest   send(from = "x", to = "y", at = 2, via = "z"), right but for its name, at, by and via
                          made      look(from = "x", to = "q", at = 2)
                          made      send(from = "x", to = "y", at = 2, via = "z")
                        unexpected tool calls
                          look(from = "x", to = "q", at = 2) was called beside the expected calls
                          send(from = "x", to = "y", at = 2, via = "z") was called beside the expected calls""");
    }

    @Test
    void names_no_call_that_has_but_half_of_the_missing_arguments() {
        assertThat(judged(allowingExtra(inOrder(ADDRESS)), made(CANCEL_MADE))).isEqualTo("""
                        missing call of change_address (call 1 of 1)
                          expected  change_address(id = "A-17", city ~ /(?i)^berlin/)
                          made      cancel_order(id = "A-17")""");
    }

    @Test
    void of_several_calls_it_names_the_one_with_most_arguments_and_of_equal_ones_the_first() {
        ExpectedCall move = expected("move", "a", is(1L), "b", is(1L), "c", is(1L), "d", is(1L), "e", is(1L));
        ToolCall three = call("first", "{\"a\":1,\"b\":1,\"c\":1,\"d\":0,\"e\":0}");
        ToolCall four = call("second", "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":0}");
        ToolCall fourToo = call("third", "{\"a\":0,\"b\":1,\"c\":1,\"d\":1,\"e\":1}");

        assertThat(judged(allowingExtra(inOrder(move)), made(three, four, fourToo)))
                .contains("nearest   second(a = 1, b = 1, c = 1, d = 1, e = 0), right but for its name and e\n")
                .containsOnlyOnce("nearest");
    }

    @Test
    void names_the_call_that_has_all_arguments_before_one_that_has_most() {
        ExpectedCall most = expected("move", "from", is("x"), "to", is("y"), "at", is(1L));
        ExpectedCall all = expected("send", "from", is("x"), "to", is("y"), "at", is(2L));

        assertThat(judged(
                        allowingExtra(inOrder(most, all)),
                        made(call("bring", "{\"from\":\"x\",\"to\":\"y\",\"at\":2}"))))
                .isEqualTo("""
                        missing calls of move, send (2 of 2)
                          expected  move(from = "x", to = "y", at = 1)
                          expected  send(from = "x", to = "y", at = 2)
                          nearest   bring(from = "x", to = "y", at = 2), right but for its name
                          made      bring(from = "x", to = "y", at = 2)""");
    }

    @Test
    void tells_what_was_offered_where_a_call_is_missing() {
        Conduct conduct = made(CANCEL_MADE);
        List<String> offered = List.of("order_status", "cancel_order");

        assertThat(judged(
                        allowingExtra(inOrder(STATUS, ADDRESS)),
                        new Conduct(conduct.callsByStep(), conduct.reply(), offered)))
                .isEqualTo("""
                        missing calls of order_status, change_address (2 of 2)
                          expected  order_status(id = "A-17")
                          nearest   cancel_order(id = "A-17"), right but for its name
                          expected  change_address(id = "A-17", city ~ /(?i)^berlin/)
                          made      cancel_order(id = "A-17")
                          offered   order_status, cancel_order""");
    }

    @Test
    void stays_short_where_many_calls_are_missing_and_many_tools_were_offered() {
        List<String> tools =
                IntStream.rangeClosed(1, 25).mapToObj(tool -> "tool_" + tool).toList();
        ExpectedCall[] calls = tools.stream().map(Given::expected).toArray(ExpectedCall[]::new);

        assertThat(judged(inOrder(calls), new Conduct(List.of(List.of()), "Done.", tools)))
                .isEqualTo("""
                        missing calls of tool_1, tool_2, tool_3, and 22 more (25 of 25)
                          expected  tool_1(any arguments)
                          expected  tool_2(any arguments)
                          expected  tool_3(any arguments)
                          expected  tool_4(any arguments)
                          expected  tool_5(any arguments)
                          expected  tool_6(any arguments)
                          expected  tool_7(any arguments)
                          expected  tool_8(any arguments)
                          expected  tool_9(any arguments)
                          expected  tool_10(any arguments)
                          and 15 more
                          made      no call
                          offered   tool_1, tool_2, tool_3, tool_4, tool_5, tool_6, tool_7, tool_8, tool_9, tool_10, \
                        tool_11, tool_12, tool_13, tool_14, tool_15, tool_16, tool_17, tool_18, tool_19, tool_20, and 5 more""");
    }

    @Test
    void sets_each_missing_call_on_a_line_of_its_own_for_a_comparison_view() {
        assertThat(ExpectationJudge.judge(
                        expecting(allowingExtra(inOrder(STATUS, ADDRESS))), made(call("status", "{\"id\":\"A-17\"}"))))
                .singleElement()
                .extracting(Mismatch::expected, Mismatch::actual)
                .containsExactly(
                        "order_status(id = \"A-17\")\nchange_address(id = \"A-17\", city ~ /(?i)^berlin/)",
                        "status(id = \"A-17\")\nno call of change_address");
    }

    @Test
    void names_no_other_call_where_no_argument_says_a_value() {
        assertThat(judged(allowingExtra(inOrder(expected("list_orders", "page", ABSENT))), made(CANCEL_MADE)))
                .isEqualTo("""
                        missing call of list_orders (call 1 of 1)
                          expected  list_orders(page is absent)
                          made      cancel_order(id = "A-17")""");
    }

    @Test
    void explains_a_call_beside_the_expected_ones() {
        assertThat(judged(inOrder(STATUS), made(CANCEL_MADE, STATUS_MADE))).isEqualTo("""
                        unexpected tool call
                          cancel_order(id = "A-17") was called beside the expected calls
                          order_status: as expected""");
    }

    @Test
    void sets_extra_calls_beside_lines_that_say_there_should_be_none() {
        Mismatch mismatch = ExpectationJudge.judge(
                        expecting(inOrder(STATUS)), made(CANCEL_MADE, STATUS_MADE, STATUS_MADE))
                .get(0);

        assertThat(mismatch)
                .extracting(Mismatch::expected, Mismatch::actual)
                .containsExactly(
                        "no further call\nno further call", "cancel_order(id = \"A-17\")\norder_status(id = \"A-17\")");
    }

    @Test
    void sets_each_call_of_a_turn_that_expects_none_beside_no_call() {
        Mismatch mismatch = ExpectationJudge.judge(expecting(inOrder()), made(CANCEL_MADE, STATUS_MADE))
                .get(0);

        assertThat(mismatch)
                .extracting(Mismatch::expected, Mismatch::actual)
                .containsExactly("no call\nno call", "cancel_order(id = \"A-17\")\norder_status(id = \"A-17\")");
    }

    @Test
    void takes_the_second_of_two_equal_calls_for_the_extra_one() {
        assertThat(judged(anyOrder(STATUS), made(STATUS_MADE, STATUS_MADE))).isEqualTo("""
                        unexpected tool call
                          order_status(id = "A-17") was called beside the expected calls
                          order_status: as expected""");
    }

    @Test
    void allows_extra_calls_where_it_should() {
        assertThat(judged(allowingExtra(inOrder(STATUS)), made(CANCEL_MADE, STATUS_MADE, STATUS_MADE)))
                .isEqualTo("as expected");
    }

    @Test
    void explains_calls_where_none_may_be_made() {
        assertThat(judged(inOrder(), made(STATUS_MADE, CANCEL_MADE))).isEqualTo("""
                        unexpected tool calls
                          order_status(id = "A-17") was called; no call is expected
                          cancel_order(id = "A-17") was called; no call is expected""");
    }

    @Test
    void accepts_no_call_where_none_may_be_made() {
        assertThat(judged(inOrder(), made())).isEqualTo("as expected");
    }

    @Test
    void shows_ten_of_many_calls() {
        ToolCall[] calls = IntStream.rangeClosed(1, 12)
                .mapToObj(page -> call("list_orders", "{\"page\":" + page + "}"))
                .toArray(ToolCall[]::new);

        assertThat(judged(inOrder(STATUS), made(calls))).isEqualTo("""
                        missing call of order_status (call 1 of 1)
                          expected  order_status(id = "A-17")
                          made      list_orders(page = 1)
                          made      list_orders(page = 2)
                          made      list_orders(page = 3)
                          made      list_orders(page = 4)
                          made      list_orders(page = 5)
                          made      list_orders(page = 6)
                          made      list_orders(page = 7)
                          made      list_orders(page = 8)
                          made      list_orders(page = 9)
                          made      list_orders(page = 10)
                          made      and 2 more
                        unexpected tool calls
                          list_orders(page = 1) was called beside the expected calls
                          list_orders(page = 2) was called beside the expected calls
                          list_orders(page = 3) was called beside the expected calls
                          list_orders(page = 4) was called beside the expected calls
                          list_orders(page = 5) was called beside the expected calls
                          list_orders(page = 6) was called beside the expected calls
                          list_orders(page = 7) was called beside the expected calls
                          list_orders(page = 8) was called beside the expected calls
                          list_orders(page = 9) was called beside the expected calls
                          list_orders(page = 10) was called beside the expected calls
                          and 2 more""");
    }

    @Test
    void explains_missing_wrong_and_extra_calls_together() {
        assertThat(text(ExpectationJudge.judge(
                        expecting(inOrder(STATUS, ADDRESS, expected("list_orders"))),
                        made(
                                call("order_status", "{\"id\":\"B-2\"}"),
                                call("list_orders", "{}"),
                                call("track", "{\"number\":5}")))))
                .isEqualTo("""
                        missing call of change_address (call 2 of 3)
                          expected  change_address(id = "A-17", city ~ /(?i)^berlin/)
                          made      order_status(id = "B-2")
                          made      list_orders()
                          made      track(number = 5)
                        wrong argument in order_status (call 1 of 3)
                          id   expected "A-17"   actual "B-2"   <--
                        unexpected tool call
                          track(number = 5) was called beside the expected calls
                          list_orders: as expected""");
    }
}
