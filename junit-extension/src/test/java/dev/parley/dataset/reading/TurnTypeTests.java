package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.TurnType;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turns that say what they are for, and written steps of results, which belong to the turn before them. */
class TurnTypeTests {

    @TempDir
    private Path folder;

    private Checked turns(String turns) throws IOException {
        return Checked.text(folder, "c.yaml", "- turns:\n  - " + turns.replace(" ; ", "\n  - ") + "\n");
    }

    private Checked row(String json) throws IOException {
        return Checked.text(folder, "r.jsonl", json + "\n");
    }

    private static WrittenResults results(String... contents) {
        return new WrittenResults.ByPosition(List.of(contents).stream()
                .<WrittenResult>map(WrittenResult.Content::new)
                .toList());
    }

    @Test
    void a_turn_says_its_type() throws IOException {
        assertThat(turns("{user: a, turn_type: standard} ; {user: b, turn_type: client_tool_call}"
                                + " ; {user: c, turn_type: server_tool_call} ; {user: d}")
                        .conversation()
                        .turns())
                .extracting(WrittenTurn::type)
                .containsExactly(
                        Optional.of(TurnType.STANDARD),
                        Optional.of(TurnType.CLIENT_TOOL_CALL),
                        Optional.of(TurnType.SERVER_TOOL_CALL),
                        Optional.empty());
    }

    @Test
    void a_column_says_it_too() throws IOException {
        assertThat(
                        row("{\"prompt_0\": \"a\", \"turn_type_0\": \"standard\", \"prompt_1\": \"b\", \"Turn_Type-1\": null}")
                                .conversation()
                                .turns())
                .extracting(WrittenTurn::type)
                .containsExactly(Optional.of(TurnType.STANDARD), Optional.empty());
    }

    @Test
    void a_type_alone_makes_no_turn_in_a_ragged_row() throws IOException {
        assertThat(row("{\"prompt_0\": \"a\", \"turn_type_0\": \"standard\", \"turn_type_1\": \"standard\"}")
                        .conversation()
                        .turns())
                .hasSize(1);
    }

    @Test
    void a_written_step_of_results_is_joined_to_the_turn_before_it() throws IOException {
        WrittenConversation conversation = turns("{user: a, turn_type: client_tool_call}"
                        + " ; {turn_type: tool_response_injection, tool_results: [x, y]} ; {user: b}")
                .conversation();

        assertThat(conversation.turns()).extracting(WrittenTurn::index).containsExactly(0, 1);
        assertThat(conversation.turns().get(0).results()).isEqualTo(results("x", "y"));
        assertThat(conversation.turns().get(1).user()).contains("b");
    }

    @Test
    void in_columns_its_target_is_that_of_the_turn() throws IOException {
        WrittenConversation conversation = row("""
                {"prompt_0": "a", "turn_type_0": "client_tool_call", "output_tokens_count_0": 5, \
                "tool_response_1": "x", "turn_type_1": "tool_response_injection", "output_tokens_count_1": 8, \
                "prompt_2": "b", "turn_type_2": "client_tool_call", \
                "turn_type_3": "tool_response_injection", "output_tokens_count_3": 9, "prompt_4": "c"}""").conversation();

        assertThat(conversation.turns())
                .extracting(turn -> turn.index() + " from " + turn.column().orElseThrow() + ", "
                        + turn.outputTokens().orElse(0) + " tokens")
                .containsExactly("0 from 0, 8 tokens", "1 from 2, 9 tokens", "2 from 4, 0 tokens");
        assertThat(conversation.turns().get(0).results()).isEqualTo(results("x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {user: a, turn_type: server_tool} | "turn_type" is "server_tool" at c.yaml:2:26, turn 0; known are standard, client_tool_call, server_tool_call, tool_response_injection
            {user: a, turn_type: tool_respons_injection} | "turn_type" is "tool_respons_injection" at c.yaml:2:26, turn 0; did you mean "tool_response_injection"?
            {user: a, turn_type: [standard]} | "turn_type" is ["standard"] at c.yaml:2:26, turn 0; known are standard, client_tool_call, server_tool_call, tool_response_injection
            {user: a, turn_typ: standard} | unknown key "turn_typ" at c.yaml:2:15, turn 0; did you mean "turn_type"?
            {user: a, turn_type: standard, tools: [{name: f}]} | "tools" does not go with turn_type standard at c.yaml:2:43, turn 0; keep one of them
            {user: a, turn_type: standard, tool_results: [x]} | "tool_results" does not go with turn_type standard at c.yaml:2:50, turn 0; keep one of them
            {user: a, turn_type: standard, tool_choice: auto} | "tool_choice" does not go with turn_type standard at c.yaml:2:49, turn 0; keep one of them
            {user: a, turn_type: standard, expect: {calls: [{name: f}]}} | "expect" does not go with turn_type standard at c.yaml:2:44, turn 0; keep one of them
            {user: a, turn_type: client_tool_call, tool_choice: none} | "tool_choice" does not go with turn_type client_tool_call at c.yaml:2:57, turn 0; keep one of them
            {user: a, turn_type: client_tool_call, expect: {calls: []}} | "expect" does not go with turn_type client_tool_call at c.yaml:2:52, turn 0; keep one of them
            {user: a, turn_type: server_tool_call, tool_choice: auto} | "tool_choice" does not go with turn_type server_tool_call at c.yaml:2:57, turn 0; keep one of them
            {user: a, turn_type: server_tool_call, expect: {calls: [{name: f}]}} | "expect" does not go with turn_type server_tool_call at c.yaml:2:52, turn 0; keep one of them
            {turn_type: tool_response_injection, tool_results: [x]} ; {user: a} | a tool_response_injection without a turn before it at c.yaml:2:17, turn 0; write its results on the turn that calls
            {user: a, turn_type: standard} ; {turn_type: tool_response_injection} | a tool_response_injection behind a turn whose turn_type is "standard" at c.yaml:3:17, turn 0; leave it out, or make that turn a client_tool_call
            {user: a} ; {turn_type: tool_response_injection, user: b} | "user" stands on a tool_response_injection at c.yaml:3:48, turn 0; it takes results and output tokens alone; write the rest on the turn before it, or begin a turn
            {user: a, tool_results: [x]} ; {turn_type: tool_response_injection, tool_results: [y]} | "tool_results" stands on the turn and on its tool_response_injection at c.yaml:3:56, turn 0; keep one of them
            {user: a} ; {turn_type: tool_response_injection} ; {turn_type: tool_response_injection} | a second tool_response_injection for one turn at c.yaml:4:17, turn 0; list the results of all its calls in the first, for example [first, second]
            """)
    void what_contradicts_is_told(String turns, String fault) throws IOException {
        assertThat(turns(turns).faults()).isEqualTo(fault);
    }

    @Test
    void behind_a_step_of_results_turns_are_counted_without_it() throws IOException {
        assertThat(turns("{user: a} ; {turn_type: tool_response_injection, tool_results: [x]} ; {usr: b}")
                        .faults()
                        .lines())
                .contains("unknown key \"usr\" at c.yaml:4:6, turn 1; did you mean \"user\"?");
    }
}
