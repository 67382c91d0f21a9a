package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolLoopMode;
import dev.parley.chat.ToolsOffered;
import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is expected of a conversation as a whole, beside the test's settings. */
class ConversationPlanCheckTests {

    private static final String WHERE = " at shop.yaml:2:3, conversation \"memory\"; ";

    private static WrittenConversation whole(String expect, String... turns) {
        return Written.yaml("conversations:\n- id: memory\n  expect: " + expect + "\n  turns:\n  - "
                + String.join("\n  - ", turns) + "\n");
    }

    private static String faults(TestSays says, WrittenConversation conversation) {
        Faults faults = new Faults();
        new Planner(says.settings()).check(conversation, faults);
        return faults.message("it")
                .map(message -> message.replaceFirst("^.*\n", "").stripIndent())
                .orElse("no fault");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {calls: [{name: order_stats}]}   | a call of "order_stats" is expected of the conversation, which none of its turns offers | did you mean "order_status"?
            {calls: [{name: coffee}]}        | a call of "coffee" is expected of the conversation, which none of its turns offers      | known are order_status, cancel_order
            {never: [cancel_ordr]}           | never of the conversation lists "cancel_ordr", which is not offered                     | did you mean "cancel_order"?
            {never: [cancel_order], calls: [{name: cancel_order}]} | "cancel_order" is expected, and listed under never of the conversation | keep one of them
            {never: [order_status]}          | "order_status" is expected, and listed under never of the conversation                  | keep one of them
            {calls: []}                      | no call is expected of the conversation, but one of turn 0                              | leave calls out for the conversation, or for the turn
            """)
    void what_cannot_be_is_a_fault(String expect, String problem, String advice) {
        WrittenConversation conversation =
                whole(expect, "{user: a, expect: {calls: [{name: order_status}]}}", "{user: b}");

        assertThat(faults(new TestSays(), conversation)).isEqualTo(problem + WHERE + advice);
    }

    @Test
    void a_call_is_expected_where_the_tool_choice_is_none() {
        WrittenConversation conversation = whole("{calls: [{name: order_status}]}", "{user: a}", "{user: b}");
        String problem = "a call of \"order_status\" is expected of the conversation, but ";

        assertThat(faults(new TestSays().choice(ToolChoice.NONE), conversation))
                .isEqualTo(
                        problem + "the tool choice is none" + WHERE + "remove the expected calls or the tool choice");
    }

    @Test
    void a_call_is_expected_where_no_turn_may_call() {
        String fault = "a call of \"order_status\" is expected of the conversation, but none of its turns may call"
                + WHERE + "remove the expected calls, or let a turn call";
        WrittenConversation conversation = whole(
                "{calls: [{name: order_status}]}", "{user: a, expect: {calls: []}}", "{user: b, tool_choice: none}");
        WrittenConversation server = whole("{calls: [{name: order_status}]}", "{user: a, turn_type: server_tool_call}");

        assertThat(faults(new TestSays(), conversation)).isEqualTo(fault);
        assertThat(faults(new TestSays(), server)).isEqualTo(fault);
    }

    @Test
    void a_call_is_expected_where_no_tool_is_offered() {
        assertThat(faults(new TestSays().tools(), whole("{calls: [{name: order_status}]}", "{user: a}")))
                .isEqualTo("a call of \"order_status\" is expected of the conversation, which none of its turns offers"
                        + WHERE + "no tool is offered");
    }

    @Test
    void a_call_is_expected_where_the_tools_go_out_with_turns_that_expect_a_call_alone() {
        assertThat(faults(
                        new TestSays().offered(ToolsOffered.TOOL_TURNS),
                        whole("{calls: [{name: order_status}]}", "{user: a}")))
                .isEqualTo(
                        "a call of \"order_status\" is expected of the conversation, which none of its turns offers"
                                + WHERE
                                + "offer the tools with every request, @ToolLoop(offered = EVERY_REQUEST), or expect a call of a turn");
    }

    @Test
    void a_call_is_expected_with_an_argument_that_no_turns_tool_takes() {
        TestSays says = new TestSays()
                .tools(ToolDefinition.of(
                        "order_status",
                        Optional.empty(),
                        Map.of("properties", Map.of("id", Map.of()), "additionalProperties", false)));
        String expect = "{calls: [{name: order_status, arguments: {idd: 1, id: 2}}]}";

        assertThat(faults(says, whole(expect, "{user: a}", "{user: b}")))
                .isEqualTo("a call of \"order_status\" is expected of the conversation with the argument \"idd\","
                        + " which the tool does not take" + WHERE + "did you mean \"id\"?");
        assertThat(faults(
                        says,
                        whole(
                                expect,
                                "{user: a}",
                                "{user: b, tools: [{name: order_status, parameters: {properties: {idd: {}}}}]}")))
                .isEqualTo("no fault");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{calls: [{name: order_status}, {name: order_status}]}",
                "{calls: []}",
                "{never: [coffee]}",
                "{reply: {contains: done}}"
            })
    void nothing_is_wrong(String expect) {
        assertThat(faults(new TestSays(), whole(expect, "{user: a}", "{user: b}")))
                .isEqualTo("no fault");
    }

    @Test
    void its_turns_may_call_or_not_where_they_say_nothing_else() {
        WrittenConversation conversation =
                whole("{reply: {contains: a}}", "{user: a}", "{user: b, tool_choice: required}");

        List<Demand> demands = new Planner(new TestSays().callTurns(0).settings())
                .plan(conversation).turns().stream().map(PlannedTurn::demand).toList();

        assertThat(demands).containsExactly(Demand.OPEN, Demand.CALL);
    }

    @Test
    void a_server_that_runs_the_tools_has_no_calls_to_expect() {
        assertThat(faults(
                        new TestSays().mode(ToolLoopMode.SERVER),
                        whole("{calls: [{name: order_status}]}", "{user: a}")))
                .isEqualTo("a call of \"order_status\" is expected of the conversation, which none of its turns offers"
                        + WHERE + "no tool is offered");
    }
}
