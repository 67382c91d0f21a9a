package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.Faults;
import dev.parley.input.FaultyInputException;
import dev.parley.json.Json;
import dev.parley.match.Expect;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The faults that a conversation shows only beside the test's settings. */
class PlanCheckTests {

    private static String faults(TestSays says, WrittenConversation conversation) {
        Faults faults = new Faults();
        new Planner(says.settings()).check(conversation, faults);
        try {
            faults.throwIfAny("shop.yaml");
            return "no fault";
        } catch (FaultyInputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void a_call_is_expected_and_no_tool_is_offered() {
        assertThat(faults(new TestSays().tools(), Written.turns("{user: a, tool_choice: required}")))
                .isEqualTo("""
                shop.yaml has 1 fault:
                  the turn expects a call, but no tool is offered at shop.yaml:4:5, conversation "memory", turn 0; \
                declare tools on the test, in the file or on the turn""");
    }

    @Test
    void a_call_is_expected_that_is_not_offered() {
        WrittenConversation conversation = Written.turns(
                "{user: a, expect: {calls: [{name: order_status}, {name: order_stats}]}}",
                "{user: b, expect: {calls: [{name: make_coffee}]}}");

        assertThat(faults(new TestSays(), conversation)).isEqualTo("""
                shop.yaml has 2 faults:
                  a call of "order_stats" is expected, which is not offered at shop.yaml:4:5, conversation "memory", \
                turn 0; did you mean "order_status"?
                  a call of "make_coffee" is expected, which is not offered at shop.yaml:5:5, conversation "memory", \
                turn 1; known are order_status, cancel_order""");
    }

    @Test
    void a_call_is_expected_under_tool_choice_none() {
        TestSays says = new TestSays().choice(ToolChoice.NONE);
        WrittenConversation conversation = Written.turns("{user: a, expect: {calls: [{name: order_status}]}}");

        assertThat(faults(says, conversation)).isEqualTo("""
                shop.yaml has 1 fault:
                  a call of "order_status" is expected, but the tool choice is none at shop.yaml:4:5, \
                conversation "memory", turn 0; remove the expected calls or the tool choice""");
    }

    @Test
    void results_answer_a_function_that_is_not_offered() {
        WrittenConversation conversation =
                Written.turns("{user: a, tool_results: {order_status: x, cancel_ordr: y, make_coffee: z}}");

        assertThat(faults(new TestSays(), conversation)).isEqualTo("""
                shop.yaml has 2 faults:
                  tool_results has a result for "cancel_ordr", which is not offered at shop.yaml:4:5, \
                conversation "memory", turn 0; did you mean "cancel_order"?
                  tool_results has a result for "make_coffee", which is not offered at shop.yaml:4:5, \
                conversation "memory", turn 0; known are order_status, cancel_order""");
    }

    @Test
    void results_answer_a_function_where_no_tool_is_offered() {
        WrittenConversation conversation = Written.turns("{user: a, tool_results: {order_status: x}}");

        assertThat(faults(new TestSays().tools(), conversation)).isEqualTo("""
                shop.yaml has 1 fault:
                  tool_results has a result for "order_status", which is not offered at shop.yaml:4:5, \
                conversation "memory", turn 0; no tool is offered""");
    }

    private static ToolDefinition orderStatus(String rest) {
        String schema = "{\"properties\": {\"id\": {}, \"city\": {}}" + rest + "}";
        return ToolDefinition.of(
                "order_status", Optional.empty(), Json.copyOf((Map<?, ?>) Objects.requireNonNull(Json.parse(schema))));
    }

    @Test
    void a_call_is_expected_with_an_argument_that_the_tool_does_not_take() {
        TestSays says = new TestSays().tools(orderStatus(", \"additionalProperties\": false"));
        WrittenConversation conversation = Written.turns(
                "{user: a, expect: {calls: [{name: order_status, arguments: {idd: A-17, id: A-17, old: {$absent: true}}}]}}",
                "{user: b, expect: {calls: [{name: order_status, arguments: {colour: red}}]}}");

        assertThat(faults(says, conversation)).isEqualTo("""
                shop.yaml has 2 faults:
                  a call of "order_status" is expected with the argument "idd", which the tool does not take \
                at shop.yaml:4:5, conversation "memory", turn 0; did you mean "id"?
                  a call of "order_status" is expected with the argument "colour", which the tool does not take \
                at shop.yaml:5:5, conversation "memory", turn 1; known are id, city""");
    }

    @Test
    void a_table_has_an_argument_that_the_tool_does_not_take() {
        TestSays says = new TestSays().tools(orderStatus(", \"additionalProperties\": false"));
        WrittenConversation conversation = Written.turns("""
                {user: a, tool_results: {order_status: [{$delay: 1s, $when: [
                      {arguments: {idd: A-17}, result: x},
                      {arguments: {city: Rome}, result: {$when: [{arguments: {colour: red}, result: y}]}},
                      {arguments: {old: {$absent: true}}, result: z}]}]}}""");

        assertThat(faults(says, conversation)).isEqualTo("""
                shop.yaml has 2 faults:
                  a $when of "order_status" has the argument "idd", which the tool does not take \
                at shop.yaml:4:5, conversation "memory", turn 0; did you mean "id"?
                  a $when of "order_status" has the argument "colour", which the tool does not take \
                at shop.yaml:4:5, conversation "memory", turn 0; known are id, city""");
    }

    @Test
    void calls_that_are_not_held_against_schemas_may_have_any_argument_but_a_misspelt_one_in_a_table() {
        TestSays says = new TestSays()
                .tools(orderStatus(", \"additionalProperties\": false"))
                .validated(false);
        String expected = "{user: a, expect: {calls: [{name: order_status, arguments: {idd: 1, colour: red}}]}}";
        String table =
                "{user: b, tool_results: {order_status: {$when: [{arguments: {idd: 1, colour: red}, result: x}]}}}";

        assertThat(faults(says, Written.turns(expected, table))).isEqualTo("""
                shop.yaml has 1 fault:
                  a $when of "order_status" has the argument "idd", which the tool does not take \
                at shop.yaml:5:5, conversation "memory", turn 1; did you mean "id"?""");
    }

    @Test
    void a_tool_without_parameters_has_no_arguments() {
        ToolDefinition closed = ToolDefinition.of("ping", Optional.empty(), Map.of("additionalProperties", false));

        assertThat(faults(
                        new TestSays().tools(closed),
                        Written.turns("{user: a, expect: {calls: [{name: ping, arguments: {id: 1}}]}}")))
                .isEqualTo("""
                shop.yaml has 1 fault:
                  a call of "ping" is expected with the argument "id", which the tool does not take \
                at shop.yaml:4:5, conversation "memory", turn 0; the tool takes no arguments""");
    }

    @Test
    void a_schema_that_takes_more_allows_any_argument_but_a_misspelt_one_in_a_table() {
        TestSays says = new TestSays().tools(orderStatus(""));
        String expected = "{user: a, expect: {calls: [{name: order_status, arguments: {idd: 1, colour: red}}]}}";
        String table =
                "{user: b, tool_results: {order_status: {$when: [{arguments: {idd: 1, colour: red}, result: x}]}}}";

        assertThat(faults(says, Written.turns(expected, table))).isEqualTo("""
                shop.yaml has 1 fault:
                  a $when of "order_status" has the argument "idd", which the tool does not take \
                at shop.yaml:5:5, conversation "memory", turn 1; did you mean "id"?""");
    }

    @Test
    void a_schema_with_patterns_for_names_allows_any_argument() {
        TestSays says = new TestSays()
                .tools(orderStatus(", \"additionalProperties\": false, \"patternProperties\": {\"^x-\": {}}"));

        assertThat(faults(
                        says,
                        Written.turns(
                                "{user: a, expect: {calls: [{name: order_status, arguments: {x-colour: red}}]}}")))
                .isEqualTo("no fault");
    }

    @Test
    void a_forced_tool_is_not_offered() {
        TestSays says = new TestSays().choice(TestSays.selection("order_stats"));

        assertThat(faults(says, Written.turns("{user: a}"))).isEqualTo("""
                shop.yaml has 1 fault:
                  the forced tool "order_stats" is not offered at shop.yaml:4:5, conversation "memory", turn 0; \
                did you mean "order_status"?""");
    }

    @Test
    void a_fault_in_columns_names_their_suffix() {
        WrittenConversation row = Written.row("""
                {"id": "memory", "prompt_0": "a", "prompt_3": "b", "tool_results_3": {"order_stats": "x"}}""");

        assertThat(faults(new TestSays(), row)).isEqualTo("""
                shop.yaml has 1 fault:
                  tool_results has a result for "order_stats", which is not offered at rows.jsonl:1:35, \
                conversation "memory", turn 1 (columns _3); did you mean "order_status"?""");
    }

    @Test
    void no_call_is_expected_in_java_of_a_turn_whose_type_is_to_call() {
        WrittenConversation conversation = Written.turns("{user: a, turn_type: client_tool_call}");
        WrittenTurn turn = conversation.turns().get(0).withExpectation(Optional.of(Expect.noCall()));

        assertThat(faults(new TestSays(), conversation.withTurns(List.of(turn))))
                .isEqualTo("""
                shop.yaml has 1 fault:
                  the turn's turn_type is client_tool_call, but no call is expected at shop.yaml:4:5, \
                conversation "memory", turn 0; remove the turn_type or the expectation""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{user: a}",
                "{user: a, expect: {calls: []}}",
                "{user: a, tool_choice: none, expect: {calls: []}}",
                "{user: a, expect: {calls: [{name: cancel_order}], never: [order_status]}}",
                "{user: a, tool_results: [x, y, z]}",
                "{user: a, tool_results: {cancel_order: [x]}}",
                "{user: a, tool_choice: {function: cancel_order}}"
            })
    void nothing_is_wrong(String turn) {
        assertThat(faults(new TestSays(), Written.turns(turn))).isEqualTo("no fault");
    }

    @Test
    void a_forced_tool_need_not_be_offered_where_no_call_is_expected() {
        TestSays says = new TestSays().choice(TestSays.selection("make_coffee"));

        assertThat(faults(says, Written.turns("{user: a, expect: {never: [cancel_order]}}")))
                .isEqualTo("no fault");
    }
}
