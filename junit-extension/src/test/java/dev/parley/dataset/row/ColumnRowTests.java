package dev.parley.dataset.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import dev.parley.dataset.reading.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnRowTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prompt",
                "PROMPT",
                "prompts",
                "prompt_0",
                "prompt-0",
                "prompt_00",
                "Instruction",
                "question",
                "input",
                "inputs",
                "context",
                "content",
                "conversation",
                "turn",
                "text",
                "texts"
            })
    void the_user_text_has_many_names(String name) throws IOException {
        assertThat(row("{\"" + name + "\": \"Hello\"}").turn().user()).contains("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system_prompt", "system", "System", "prefix", "prefixes", "system_prompt_0"})
    void so_has_the_system_prompt(String name) throws IOException {
        assertThat(row("{\"prompt\": \"a\", \"" + name + "\": \"Be brief.\"}")
                        .conversation()
                        .system())
                .contains("Be brief.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tool_response",
                "tool_responses",
                "tool_result",
                "tool_results",
                "tool_output_0",
                "Tool_Outputs-0"
            })
    void so_have_tool_results(String name) throws IOException {
        assertThat(row("{\"prompt\": \"a\", \"" + name + "\": \"rain\"}").turn().results())
                .isEqualTo(new WrittenResults.ByPosition(List.of(new WrittenResult.Content("rain"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"output_tokens_count", "completion_tokens_count", "output_tokens_counts_0"})
    void so_has_the_number_of_output_tokens(String name) throws IOException {
        assertThat(row("{\"prompt\": \"a\", \"" + name + "\": 8}").turn().outputTokens())
                .hasValue(8);
    }

    @Test
    void turns_are_numbered_without_gaps_and_keep_their_suffix() throws IOException {
        assertThat(row("{\"prompt_10\": \"c\", \"prompt_3\": \"b\", \"prompt_0\": \"a\"}")
                        .conversation()
                        .turns())
                .extracting(
                        WrittenTurn::index,
                        WrittenTurn::column,
                        turn -> turn.user().orElseThrow())
                .containsExactly(
                        tuple(0, OptionalInt.of(0), "a"),
                        tuple(1, OptionalInt.of(3), "b"),
                        tuple(2, OptionalInt.of(10), "c"));
    }

    @Test
    void a_column_without_suffix_takes_the_number_of_columns_before_it() throws IOException {
        assertThat(row("{\"prompt_0\": \"a\", \"prompt\": \"b\"}")
                        .conversation()
                        .turns())
                .extracting(turn -> turn.column().orElseThrow())
                .containsExactly(0, 1);
    }

    @Test
    void columns_of_different_parts_meet_in_their_turn() throws IOException {
        WrittenTurn turn = row("""
                {"prompt_0": "a", "prompt_3": "b", "tool_choice_3": "required", "output_tokens_count_3": 9,
                 "expect_3": {"calls": []}}""".replace("\n", "")).conversation().turns().get(1);

        assertThat(turn.toolChoice()).contains(ToolChoice.REQUIRED);
        assertThat(turn.outputTokens()).hasValue(9);
        assertThat(turn.expectation()).isPresent();
    }

    @Test
    void a_tool_choice_without_suffix_is_for_turn_0() throws IOException {
        assertThat(row("{\"prompt_0\": \"a\", \"prompt_1\": \"b\", \"tool_choice\": {\"function\": \"f\"}}")
                        .conversation()
                        .turns())
                .extracting(WrittenTurn::toolChoice)
                .containsExactly(Optional.of(new ForcedTool("f")), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"function\": \"f\"}",
                "{\"type\": \"function\", \"function\": {\"name\": \"f\"}}",
                "\" {\\\"type\\\": \\\"function\\\", \\\"function\\\": {\\\"name\\\": \\\"f\\\"}}\""
            })
    void a_tool_choice_may_name_a_function(String choice) throws IOException {
        assertThat(row("{\"prompt_0\": \"a\", \"prompt_1\": \"b\", \"tool_choice_1\": " + choice + "}")
                        .conversation()
                        .turns())
                .extracting(WrittenTurn::toolChoice)
                .containsExactly(Optional.empty(), Optional.of(new ForcedTool("f")));
    }

    @Test
    void an_expectation_may_be_json_text() throws IOException {
        assertThat(row("{\"prompt\": \"a\", \"expect\": \" {\\\"never\\\": [\\\"f\\\"]}\"}")
                        .turn()
                        .expectation()
                        .orElseThrow()
                        .never())
                .containsExactly("f");
    }

    @Test
    void id_and_tags_are_columns_too() throws IOException {
        WrittenConversation conversation =
                row("{\"ID\": 7, \"tags\": [\"a\", \"b\"], \"prompt\": \"x\"}").conversation();

        assertThat(conversation.id()).isEqualTo("7");
        assertThat(conversation.tags()).containsExactly("a", "b");
    }

    @Test
    void a_list_of_parts_stays_a_list() throws IOException {
        assertThat(row("{\"prompt\": [{\"type\": \"text\", \"text\": \"Hi\"}]}")
                        .turn()
                        .user())
                .contains(List.of(Map.of("type", "text", "text", "Hi")));
    }

    @Test
    void an_empty_column_does_not_fix_the_name() throws IOException {
        assertThat(row("{\"prompt\": null, \"question\": \"a\"}").turn().user()).contains("a");
    }

    @Test
    void the_first_column_of_a_part_fixes_its_name_and_other_names_are_passed_over() throws IOException {
        assertThat(row("{\"question\": \"a\", \"context\": \"b\", \"question_1\": \"c\"}")
                        .conversation()
                        .turns())
                .extracting(WrittenTurn::user)
                .containsExactly(Optional.of("a"), Optional.of("c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"prompt_1\": null, \"output_tokens_count_1\": 8",
                "\"prompt_1\": \"\", \"tool_choice_1\": \"required\"",
                "\"tools_1\": \"[]\"",
                "\"tools_1\": \" {} \", \"tool_response_1\": []"
            })
    void what_is_left_over_in_a_ragged_row_makes_no_turn(String cells) throws IOException {
        assertThat(row("{\"prompt_0\": \"a\", " + cells + ", \"prompt_2\": \"c\"}")
                        .conversation()
                        .turns())
                .extracting(WrittenTurn::user)
                .containsExactly(Optional.of("a"), Optional.of("c"));
    }

    @Test
    void a_whole_number_may_be_written_with_a_fraction_of_zero() throws IOException {
        assertThat(row("{\"prompt\": \"a\", \"output_tokens_count\": 8.0}")
                        .turn()
                        .outputTokens())
                .hasValue(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source",
                "uid",
                "idx",
                "conversation_id",
                "prompt_tokens_count",
                "input_tokens_count_0",
                "category"
            })
    void descriptions_of_a_row_are_left_alone(String name) throws IOException {
        assertThat(row("{\"" + name + "\": 5, \"prompt\": \"a\"}").faults()).isEmpty();
    }

    @Test
    void a_turn_begins_at_its_first_cell() throws IOException {
        assertThat(row("{\"system\": \"s\", \"prompt\": \"a\"}").turn().place()).hasToString("rows.jsonl:1:17");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"prompt": "a", "promt_1": "b"}    | unknown column "promt_1" at rows.jsonl:1:17, column promt_1; did you mean "prompt"?
            {"prompt": "a", "tool": []}        | unknown column "tool" at rows.jsonl:1:17, column tool; did you mean "tools"?
            {"prompt": "a", "expct": {}}       | unknown column "expct" at rows.jsonl:1:17, column expct; did you mean "expect"?
            {"prompt": "a", "prompt_9999999999": "b"} | unknown column "prompt_9999999999" at rows.jsonl:1:17, column prompt_9999999999; did you mean "prompt"?
            {"prompt": "a", "prompt_0": "b"}   | columns "prompt" and "prompt_0" are both for turn 0 at rows.jsonl:1:17, column prompt_0; keep one of them or rename the other
            {"prompt": 12}                     | "prompt" is 12 at rows.jsonl:1:12, turn 0, column prompt; write a text, or a list of parts, each an object with type
            {"prompt": "a", "output_tokens_count": true} | "output_tokens_count" is true at rows.jsonl:1:40, turn 0, column output_tokens_count; write a whole number above 0
            {"prompt": "a", "output_tokens_count": 8.5} | "output_tokens_count" is 8.5 at rows.jsonl:1:40, turn 0, column output_tokens_count; write a whole number above 0
            {"prompt": "a", "output_tokens_count": 0} | "output_tokens_count" is 0 at rows.jsonl:1:40, turn 0, column output_tokens_count; write a whole number above 0
            {"prompt": "a", "output_tokens_count": 99999999999} | "output_tokens_count" is 99999999999 at rows.jsonl:1:40, turn 0, column output_tokens_count; write a whole number above 0
            {"prompt": "a", "expect_1": {"calls": []}} | a turn with neither a user text nor tools nor tool results at rows.jsonl:1:17, turn 1; say what the user says, or leave the turn out
            {"prompt": "a", "system_1": "b"}   | "system_1" names turn 1, but holds for the whole conversation at rows.jsonl:1:17, column system_1; name one column "system"
            {"prompt": "a", "image": "b"}      | columns named "image" are not read yet at rows.jsonl:1:17, column image; leave the column out or rename it
            {"prompt": "a", "relative_timestamp": 2} | columns named "relative_timestamp" are not read yet at rows.jsonl:1:17, column relative_timestamp; leave the column out or rename it
            {"conversation_turns": "a"}        | columns named "conversation_turns" are not read yet at rows.jsonl:1:2, column conversation_turns; leave the column out or rename it
            {"colour": "red"}                  | a row without any known column at rows.jsonl:1:1; known are turns, prompt, instruction, question, input, context, content, conversation, turn, text, tools, functions, tool_definitions, tool_response, tool_result, tool_output
            {"prompt": "", "tools": []}        | a conversation without turns at rows.jsonl:1:1; write at least one
            {"prompt": "a", "expect": "{x"}    | "expect" is malformed JSON text: Unexpected character ('x' (code 120)): was expecting double-quote to start field name at rows.jsonl:1:27, turn 0, column expect
            {"prompt": "a", "expect": "hi"}    | "expect" is "hi" at rows.jsonl:1:27, turn 0, column expect; write an object with calls, never or reply
            {"id": "x", "prompt_1": "a", "expect_1": {"cals": []}} | unknown key "cals" at rows.jsonl:1:43, conversation "x", turn 0, column expect_1; did you mean "calls"?
            """)
    void a_row_is_checked(String row, String fault) throws IOException {
        assertThat(row(row).faults()).isEqualTo(fault);
    }

    private Checked row(String json) throws IOException {
        return Checked.text(folder, "rows.jsonl", json + "\n");
    }
}
