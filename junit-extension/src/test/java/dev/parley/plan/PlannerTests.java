package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolsOffered;
import dev.parley.dataset.WrittenConversation;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which turns expect a call, and which tool choice and tools hold for them. */
class PlannerTests {

    private static ConversationPlan plan(TestSays test, WrittenConversation conversation) {
        return new Planner(test.settings()).plan(conversation);
    }

    private static String demands(ConversationPlan plan) {
        return plan.turns().stream().map(turn -> turn.demand().toString()).collect(Collectors.joining(" "));
    }

    private static WrittenConversation conversation(String turns) {
        return Written.turns(turns.split(" ; "));
    }

    @ParameterizedTest(name = "rule {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1   | {user: a, expect: {calls: [{name: order_status}]}}                                   | CALL
            1   | {user: a, expect: {calls: []}}                                                       | NO_CALL
            1>2 | {user: a, tools: [{name: f}], expect: {calls: []}}                                   | NO_CALL
            1>2 | {user: a, tool_choice: required, expect: {calls: []}}                                | NO_CALL
            1>4 | {user: a, expect: {calls: []}} ; {user: b, expect: {calls: []}}                      | NO_CALL NO_CALL
            2   | {user: a, tools: [{name: f}]}                                                        | CALL
            2   | {user: a, tool_choice: required}                                                     | CALL
            2   | {user: a, tool_choice: {function: order_status}}                                     | CALL
            2   | {user: a, tools: [{name: f}], tool_choice: auto}                                     | CALL
            2>3 | {user: a, tools: [{name: f}], expect: {reply: {contains: x}}}                        | CALL
            2>3 | {user: a, tool_choice: required, expect: {never: [f]}}                               | CALL
            3   | {user: a, expect: {reply: {contains: x}}}                                            | OPEN
            3   | {user: a, expect: {never: [f]}}                                                      | OPEN
            3   | {user: a, expect: {never: [f]}} ; {user: b}                                          | OPEN OPEN
            3   | {user: a} ; {user: b, expect: {reply: {contains: x}}}                                | OPEN OPEN
            3   | {user: a} ; {user: b, expect: {calls: []}}                                           | OPEN NO_CALL
            3   | {user: a} ; {user: b, expect: {calls: [{name: order_status}]}}                       | OPEN CALL
            3   | {user: a} ; {user: b, tools: [{name: f}]} ; {user: c}                                | OPEN CALL OPEN
            3   | {user: a, tool_choice: required} ; {user: b}                                         | CALL OPEN
            3   | {user: a, tool_choice: {function: order_status}} ; {user: b, tool_choice: auto}      | CALL OPEN
            4   | {user: a}                                                                            | CALL
            4   | {user: a} ; {user: b}                                                                | CALL CALL
            4   | {user: a, tool_choice: auto} ; {user: b}                                             | CALL CALL
            4   | {user: a, tool_results: [x]} ; {user: b}                                             | CALL CALL
            0   | {user: a, tool_choice: none}                                                         | FORBIDDEN
            0>1 | {user: a, tool_choice: none, expect: {calls: []}}                                    | FORBIDDEN
            0>2 | {user: a, tool_choice: none, tools: [{name: f}]}                                     | FORBIDDEN
            0>3 | {user: a, tool_choice: none, expect: {never: [f]}}                                   | FORBIDDEN
            0+4 | {user: a, tool_choice: none} ; {user: b}                                             | FORBIDDEN CALL
            """)
    void a_turn_expects(String rule, String turns, String expected) {
        assertThat(demands(plan(new TestSays(), conversation(turns)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {role: user, content: a}, {role: user, content: b}                                           | CALL CALL
            {role: user, content: a}, {role: user, content: b}, {from: function_call, value: {name: f}}  | OPEN CALL
            {role: user, content: a}, {role: tool, content: x}, {role: user, content: b}                 | CALL OPEN
            {role: user, content: a}, {role: assistant, content: x}                                      | CALL
            """)
    void a_recorded_call_or_result_says_that_its_turn_calls(String messages, String expected) {
        WrittenConversation chat = Written.yaml("conversations: [{messages: [" + messages + "]}]");

        assertThat(demands(plan(new TestSays(), chat))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "toolCallTurns {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0   | {user: a} ; {user: b} ; {user: c}               | CALL OPEN OPEN
            0 2 | {user: a} ; {user: b} ; {user: c}               | CALL OPEN CALL
            1   | {user: a} ; {user: b, expect: {calls: []}}      | OPEN NO_CALL
            1   | {user: a, expect: {never: [f]}} ; {user: b}     | OPEN OPEN
            1   | {user: a, tools: [{name: f}]} ; {user: b}       | CALL OPEN
            1   | {user: a} ; {user: b, tool_choice: none}        | OPEN FORBIDDEN
            """)
    void a_test_decides_only_where_the_dataset_says_nothing(String listed, String turns, String expected) {
        Integer[] indices =
                Arrays.stream(listed.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);

        assertThat(demands(plan(new TestSays().callTurns(indices), conversation(turns))))
                .isEqualTo(expected);
    }

    @Test
    void a_turn_without_any_tools_expects_nothing() {
        assertThat(demands(plan(new TestSays().tools(), Written.turns("{user: a}", "{user: b}"))))
                .isEqualTo("OPEN OPEN");
    }

    @Test
    void tools_of_the_file_are_enough_for_every_turn_to_expect_a_call() {
        WrittenConversation conversation = Written.yaml("""
                tools: [{name: f}]
                conversations:
                - {id: memory, turns: [{user: a}, {user: b}]}""");

        assertThat(demands(plan(new TestSays().tools(), conversation))).isEqualTo("CALL CALL");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"prompt_0": "a", "tools_0": [{"name": "f"}], "prompt_3": "b"}                     | CALL OPEN
            {"prompt_0": "a", "prompt_3": "b", "tools_3": [{"name": "f"}]}                     | OPEN CALL
            {"prompt_0": "a", "tools_0": [], "prompt_1": "b", "tools_1": null}                 | CALL CALL
            {"prompt_0": "a", "tools_0": [{"name": "f"}], "tool_choice_0": "none"}             | FORBIDDEN
            """)
    void columns_say_it_like_turns(String row, String expected) {
        assertThat(demands(plan(new TestSays(), Written.row(row)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "body {0}, test {1}, file {2}, conversation {3}, turn {4}: {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -            | -            | -            | -            | -            | auto
            required     | -            | -            | -            | -            | required
            required     | auto         | -            | -            | -            | auto
            auto         | cancel_order | -            | -            | -            | function cancel_order
            auto         | auto         | required     | -            | -            | required
            auto         | auto         | auto         | order_status | -            | function order_status
            none         | none         | none         | none         | required     | required
            required     | -            | -            | -            | auto         | auto
            -            | required     | -            | none         | -            | none
            """)
    void the_nearest_tool_choice_holds(
            @Nullable String body,
            @Nullable String test,
            @Nullable String file,
            @Nullable String conversation,
            @Nullable String turn,
            String expected) {
        TestSays says = new TestSays();
        if (body != null) {
            says.bodyChoice(TestSays.selection(body));
        }
        if (test != null) {
            says.choice(TestSays.selection(test));
        }
        WrittenConversation written = Written.yaml("%sconversations:\n- id: memory\n%s  turns:\n  - user: a\n%s"
                .formatted(choice("", file), choice("  ", conversation), choice("    ", turn)));

        assertThat(plan(says, written).turns().get(0).firstOffer().choice()).hasToString(expected);
    }

    private static String choice(String indentation, @Nullable String word) {
        if (word == null) {
            return "";
        }
        return indentation + "tool_choice: " + (word.contains("_") ? "{function: " + word + "}" : word) + "\n";
    }

    @ParameterizedTest(name = "{0} of a turn that is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            required     | {user: a, expect: {calls: [{name: order_status}]}} | required
            required     | {user: a, expect: {calls: []}}                     | auto
            required     | {user: a, expect: {never: [f]}}                    | auto
            order_status | {user: a, expect: {calls: [{name: order_status}]}} | function order_status
            order_status | {user: a, expect: {never: [f]}}                    | auto
            none         | {user: a, expect: {calls: []}}                     | none
            none         | {user: a, expect: {never: [f]}}                    | none
            """)
    void a_choice_goes_out_where_a_call_is_expected_or_forbidden(String choice, String turn, String expected) {
        TestSays says = new TestSays().choice(TestSays.selection(choice));

        assertThat(plan(says, Written.turns(turn)).turns().get(0).firstOffer().choice())
                .hasToString(expected);
    }

    @ParameterizedTest(name = "{0}, choice {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            EVERY_REQUEST | auto | {user: a, expect: {calls: [{name: f}]}} | true
            EVERY_REQUEST | auto | {user: a, expect: {calls: []}}          | true
            EVERY_REQUEST | auto | {user: a, expect: {never: [f]}}         | true
            EVERY_REQUEST | none | {user: a, expect: {never: [f]}}         | true
            TOOL_TURNS    | auto | {user: a, expect: {calls: [{name: f}]}} | true
            TOOL_TURNS    | auto | {user: a, tools: [{name: f}]}           | true
            TOOL_TURNS    | auto | {user: a}                               | true
            TOOL_TURNS    | auto | {user: a, expect: {calls: []}}          | false
            TOOL_TURNS    | auto | {user: a, expect: {never: [f]}}         | false
            TOOL_TURNS    | none | {user: a, tools: [{name: f}]}           | true
            TOOL_TURNS    | none | {user: a}                               | true
            TOOL_TURNS    | none | {user: a, expect: {calls: []}}          | false
            TOOL_TURNS    | none | {user: a, expect: {never: [f]}}         | false
            """)
    void the_first_request_offers_tools(ToolsOffered offered, String choice, String turn, boolean expected) {
        TestSays says = new TestSays().offered(offered).choice(TestSays.selection(choice));

        assertThat(plan(says, Written.turns(turn)).turns().get(0).firstOffer().tools())
                .matches(tools -> tools.isEmpty() != expected, "tools are " + (expected ? "offered" : "not offered"));
    }

    @ParameterizedTest(name = "file {0}, conversation {1}, turn {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            - | - | - | order_status cancel_order
            f | - | - | f
            f | g | - | g
            f | g | h | h
            - | - | h | h
            """)
    void the_nearest_tools_replace_the_others(
            @Nullable String file, @Nullable String conversation, @Nullable String turn, String expected) {
        WrittenConversation written = Written.yaml("%sconversations:\n- id: memory\n%s  turns:\n  - user: a\n%s"
                .formatted(tools("", file), tools("  ", conversation), tools("    ", turn)));

        assertThat(plan(new TestSays(), written).turns().get(0).tools().stream()
                        .map(tool -> tool.name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    private static String tools(String indentation, @Nullable String name) {
        return name == null ? "" : indentation + "tools: [{name: " + name + "}]\n";
    }

    @Test
    void an_offer_of_tools_under_none_invites_no_call() {
        TestSays says = new TestSays().choice(ToolChoice.NONE);

        assertThat(plan(says, Written.turns("{user: a}"))
                        .turns()
                        .get(0)
                        .firstOffer()
                        .invitesCalls())
                .isFalse();
    }
}
