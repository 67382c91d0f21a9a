package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolLoopMode;
import dev.parley.input.Faults;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a turn says that cannot come true beside the tools that it offers. */
class TurnFaultsTests {

    private static String faults(TestSays says, String... turns) {
        Faults faults = new Faults();
        new Planner(says.settings()).check(Written.turns(turns), faults);
        return faults.message("shop.yaml").orElse("no fault");
    }

    @Test
    void a_conversation_begins_without_a_user_text() {
        assertThat(faults(new TestSays(), "{tools: [{name: f}]}")).isEqualTo("""
                shop.yaml has 1 fault:
                  the turn has no user text at shop.yaml:4:5, conversation "memory", turn 0; \
                say what the user says, or leave the turn out""");
    }

    @Test
    void a_later_turn_has_neither_a_user_text_nor_tools() {
        assertThat(faults(new TestSays().tools(), "{user: a}", "{tool_results: [x]}"))
                .isEqualTo("""
                shop.yaml has 1 fault:
                  the turn has no user text at shop.yaml:5:5, conversation "memory", turn 1; \
                say what the user says, or leave the turn out""");
    }

    @Test
    void a_later_turn_may_offer_tools_alone() {
        assertThat(faults(new TestSays(), "{user: a}", "{tools: [{name: f}]}")).isEqualTo("no fault");
    }

    @Test
    void a_call_is_expected_and_must_never_be_made() {
        assertThat(faults(
                        new TestSays(),
                        "{user: a, expect: {calls: [{name: order_status}], never: [cancel_order, order_status]}}"))
                .isEqualTo("""
                shop.yaml has 1 fault:
                  "order_status" is expected and listed under never at shop.yaml:4:5, conversation "memory", \
                turn 0; keep one of them""");
    }

    @Test
    void a_misspelt_name_under_never_would_watch_nothing() {
        assertThat(faults(new TestSays(), "{user: a, expect: {never: [cancel_ordr]}}"))
                .isEqualTo("""
                shop.yaml has 1 fault:
                  never lists "cancel_ordr", which is not offered at shop.yaml:4:5, conversation "memory", turn 0; \
                did you mean "cancel_order"?""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"make_coffee", "cancel_order"})
    void a_name_under_never_may_be_offered_or_be_one_of_another_test(String name) {
        assertThat(faults(new TestSays(), "{user: a, expect: {never: [" + name + "]}}"))
                .isEqualTo("no fault");
    }

    @Test
    void results_are_held_against_the_tools_where_a_turn_calls_beside_those_of_the_server() {
        TestSays says = new TestSays().mode(ToolLoopMode.SERVER);

        assertThat(faults(says, "{user: a, turn_type: client_tool_call, tool_results: {order_stats: x}}"))
                .isEqualTo("""
                shop.yaml has 1 fault:
                  tool_results has a result for "order_stats", which is not offered at shop.yaml:4:5, \
                conversation "memory", turn 0; did you mean "order_status"?""");
        assertThat(faults(says, "{user: a, tool_results: {order_stats: x}, expect: {reply: {contains: x}}}"))
                .isEqualTo("no fault");
    }
}
