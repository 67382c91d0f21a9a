package dev.parley.plan;

import static dev.parley.chat.ToolLoopMode.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.RequestAim;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolsOffered;
import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turns whose tools the server runs: which they are, and what their requests leave to it. */
class ServerTurnsTests {

    private static String demands(TestSays test, WrittenConversation conversation) {
        return new Planner(test.settings())
                .plan(conversation).turns().stream()
                        .map(turn -> turn.demand().toString())
                        .collect(Collectors.joining(" "));
    }

    private static WrittenConversation conversation(String turns) {
        return Written.turns(turns.split(" ; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {user: a} ; {user: b}                                                         | SERVER SERVER
            {user: a, tools: [{name: f}]} ; {user: b}                                     | SERVER OPEN
            {user: a, tool_choice: required} ; {user: b}                                  | SERVER OPEN
            {user: a, expect: {calls: [{name: order_status}]}}                            | SERVER
            {user: a, expect: {calls: []}} ; {user: b, expect: {reply: {contains: x}}}    | NO_CALL OPEN
            {user: a, tool_choice: none} ; {user: b}                                      | FORBIDDEN SERVER
            {user: a, turn_type: client_tool_call} ; {user: b}                            | CALL OPEN
            {user: a, turn_type: standard} ; {user: b, turn_type: server_tool_call}       | OPEN SERVER
            """)
    void the_mode_leaves_to_the_server_what_would_be_called(String turns, String expected) {
        assertThat(demands(new TestSays().mode(SERVER), conversation(turns))).isEqualTo(expected);
    }

    @Test
    void the_server_may_have_tools_where_the_test_has_none() {
        assertThat(demands(new TestSays().tools().mode(SERVER), Written.turns("{user: a}", "{user: b}")))
                .isEqualTo("SERVER SERVER");
    }

    @Test
    void the_tests_list_of_calling_turns_says_which_are_the_servers() {
        TestSays says = new TestSays().mode(SERVER).callTurns(1);

        assertThat(demands(says, Written.turns("{user: a}", "{user: b}"))).isEqualTo("OPEN SERVER");
    }

    @ParameterizedTest(name = "serverTurns {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1   | {user: a} ; {user: b} ; {user: c}                      | CALL SERVER CALL
            0 1 | {user: a, tools: [{name: f}]} ; {user: b}              | SERVER SERVER
            0   | {user: a, expect: {calls: []}} ; {user: b}             | SERVER OPEN
            0   | {user: a, tool_choice: none} ; {user: b}               | SERVER CALL
            0   | {user: a, turn_type: client_tool_call} ; {user: b}     | CALL OPEN
            0   | {user: a, turn_type: standard} ; {user: b}             | OPEN OPEN
            """)
    void the_test_lists_them(String listed, String turns, String expected) {
        Integer[] indices =
                Arrays.stream(listed.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);

        assertThat(demands(new TestSays().serverTurns(indices), conversation(turns)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            tool_call_turns: 1                                  | CALL OPEN OPEN
            tool_call_turns: [1]                                | OPEN CALL OPEN
            tool_call_turns: 0                                  | OPEN OPEN OPEN
            tool_call_turns: -1                                 | CALL CALL CALL
            server_tool_call_turns: [1, 2]                      | CALL SERVER SERVER
            server_tool_call_turns: -1                          | SERVER SERVER SERVER
            tool_call_turns: [2], server_tool_call_turns: 1     | SERVER OPEN CALL
            """)
    void a_conversation_lists_its_own(String listed, String expected) {
        String turns = "turns: [{user: a}, {user: b}, {user: c}]";

        assertThat(demands(new TestSays(), Written.yaml("- {" + listed + ", " + turns + "}")))
                .isEqualTo(expected);
        assertThat(demands(
                        new TestSays(), Written.yaml("{" + listed + ", conversations: [{id: memory, " + turns + "}]}")))
                .isEqualTo(expected);
    }

    @Test
    void a_conversations_own_list_beats_the_tests() {
        TestSays says = new TestSays().callTurns(0).serverTurns(1);
        String turns = ", turns: [{user: a}, {user: b}, {user: c}]}";

        assertThat(demands(says, Written.yaml("- {tool_call_turns: [1, 2]" + turns)))
                .isEqualTo("OPEN CALL CALL");
        assertThat(demands(says, Written.yaml("- {server_tool_call_turns: [0, 2]" + turns)))
                .isEqualTo("SERVER OPEN SERVER");
    }

    @Test
    void a_conversations_own_list_beats_the_files() {
        assertThat(demands(new TestSays(), Written.yaml("""
                {tool_call_turns: [0, 1], server_tool_call_turns: [2], conversations: [
                  {tool_call_turns: [1, 2], turns: [{user: a}, {user: b}, {user: c}]}]}"""))).isEqualTo("OPEN CALL CALL");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {user: a, expect: {reply: {contains: x}}} ; {user: b}   | CALL OPEN
            {user: a, expect: {calls: []}} ; {user: b}              | NO_CALL OPEN
            {user: a} ; {user: b, tools: [{name: f}]}               | CALL CALL
            """)
    void a_conversations_own_list_holds_where_a_turn_says_nothing_of_calls(String turns, String expected) {
        String listed = "- tool_call_turns: [0]\n  turns:\n  - " + turns.replace(" ; ", "\n  - ");

        assertThat(demands(new TestSays(), Written.yaml(listed))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {user: a, turn_type: standard}                                 | OPEN
            {user: a, turn_type: standard, tool_choice: none}              | FORBIDDEN
            {user: a, turn_type: standard} ; {user: b}                     | OPEN OPEN
            {user: a, turn_type: client_tool_call}                         | CALL
            {user: a, turn_type: server_tool_call, tools: [{name: f}]}     | SERVER
            """)
    void a_turn_says_its_type(String turns, String expected) {
        assertThat(demands(new TestSays(), conversation(turns))).isEqualTo(expected);
    }

    private static Offer offer(TestSays says, String turn) {
        return new Planner(says.settings())
                .plan(Written.turns(turn))
                .turns()
                .get(0)
                .firstOffer();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {user: a, turn_type: server_tool_call, tools: [{name: f}]}   | SERVER_TOOLS
            {user: a, turn_type: standard}                               | TEXT
            """)
    void such_turns_offer_no_tools(String turn, RequestAim aim) {
        assertThat(offer(new TestSays(), turn))
                .isEqualTo(new Offer(List.of(), ToolChoice.AUTO, aim, OptionalInt.empty()));
    }

    @Test
    void no_turn_offers_tools_in_server_mode_but_one_that_says_that_the_test_runs_them() {
        TestSays says = new TestSays().mode(SERVER).offered(ToolsOffered.EVERY_REQUEST);

        assertThat(offer(says, "{user: a, expect: {calls: []}}").tools()).isEmpty();
        assertThat(offer(says, "{user: a, turn_type: client_tool_call}").tools())
                .containsExactly(Written.ORDER_STATUS, Written.CANCEL_ORDER);
    }

    @Test
    void a_server_turn_keeps_its_target() {
        WrittenConversation row = Written.row("{\"prompt_0\": \"a\", \"output_tokens_count_0\": 8}");

        assertThat(new Planner(new TestSays().mode(SERVER).settings())
                        .plan(row)
                        .turns()
                        .get(0)
                        .firstOffer()
                        .outputTokens())
                .hasValue(8);
    }

    private static String faults(TestSays says, String... turns) {
        Faults faults = new Faults();
        new Planner(says.settings()).check(Written.turns(turns), faults);
        return faults.message("shop.yaml").orElse("no fault");
    }

    @Test
    void a_call_that_the_server_makes_cannot_be_expected() {
        assertThat(faults(new TestSays().mode(SERVER), "{user: a, expect: {calls: [{name: order_status}]}}"))
                .isEqualTo("""
                shop.yaml has 1 fault:
                  a call of "order_status" is expected, but the server runs the tools of this turn at shop.yaml:4:5, \
                conversation "memory", turn 0; leave expect.calls out, or let the test run the tools: \
                @ToolLoop(mode, serverTurns)""");
    }

    @Test
    void what_a_server_turn_has_for_its_tools_is_not_held_against_the_tests() {
        assertThat(faults(
                        new TestSays().serverTurns(0),
                        "{user: a, tool_results: {search: x}, expect: {calls: [], reply: {contains: x}}}"))
                .isEqualTo("no fault");
        assertThat(faults(new TestSays().mode(SERVER), "{user: a, tool_results: {search: x}}"))
                .isEqualTo("no fault");
    }

    @Test
    void a_turn_that_says_that_it_calls_needs_a_choice_that_allows_it() {
        assertThat(faults(new TestSays().choice(ToolChoice.NONE), "{user: a, turn_type: client_tool_call}"))
                .isEqualTo("""
                shop.yaml has 1 fault:
                  the turn's turn_type is client_tool_call, but the tool choice is none at shop.yaml:4:5, \
                conversation "memory", turn 0; remove the turn_type or the tool choice""");
    }

    @Test
    void a_turn_that_says_that_it_calls_needs_tools() {
        assertThat(faults(new TestSays().tools(), "{user: a, turn_type: client_tool_call}"))
                .isEqualTo("""
                shop.yaml has 1 fault:
                  the turn expects a call, but no tool is offered at shop.yaml:4:5, conversation "memory", turn 0; \
                declare tools on the test, in the file or on the turn""");
    }
}
