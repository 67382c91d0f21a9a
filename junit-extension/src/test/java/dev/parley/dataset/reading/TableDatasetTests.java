package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Datasets in CSV, where every cell is a text. */
class TableDatasetTests {

    @TempDir
    private Path folder;

    private Checked table(String... lines) throws IOException {
        return Checked.text(folder, "rows.csv", String.join("\n", lines) + "\n");
    }

    /** Returns a cell as CSV has it. */
    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Test
    void a_row_is_a_conversation_with_columns() throws IOException {
        WrittenConversation conversation = table(
                        "id,tags,system_prompt,prompt_0,tools_0,tool_response_0,prompt_1,output_tokens_count_1,tool_choice_1",
                        "first," + cell("[\"a\", \"b\"]") + ",Be brief.,\"Where, please?\","
                                + cell("[{\"name\": \"f\", \"parameters\": {}}]") + ",rain,Thanks,8,"
                                + cell("{\"function\": \"f\"}"))
                .conversation();

        assertThat(conversation.id()).isEqualTo("first");
        assertThat(conversation.tags()).containsExactly("a", "b");
        assertThat(conversation.system()).contains("Be brief.");
        WrittenTurn first = conversation.turns().get(0);
        assertThat(first.user()).contains("Where, please?");
        assertThat(first.tools().orElseThrow()).extracting(ToolDefinition::name).containsExactly("f");
        assertThat(first.results())
                .isEqualTo(new WrittenResults.ByPosition(List.of(new WrittenResult.Content("rain"))));
        WrittenTurn second = conversation.turns().get(1);
        assertThat(second.outputTokens()).isEqualTo(OptionalInt.of(8));
        assertThat(second.toolChoice()).contains(new ForcedTool("f"));
    }

    @Test
    void a_json_array_of_results_is_one_for_each_call() throws IOException {
        assertThat(table("prompt,tool_results", "a," + cell("[{\"x\": 1}, null, \"rain\", {\"$error\": \"gone\"}]"))
                        .turn()
                        .results())
                .isEqualTo(new WrittenResults.ByPosition(List.of(
                        new WrittenResult.Content("{\"x\":1}"),
                        new WrittenResult.Placeholder(),
                        new WrittenResult.Content("rain"),
                        new WrittenResult.Failure("gone"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"f\": \"rain\"}", "12", "true", "[broken", "{}", " rain "})
    void any_other_result_is_its_text(String text) throws IOException {
        assertThat(table("prompt,tool_results", "a," + cell(text)).turn().results())
                .isEqualTo(new WrittenResults.ByPosition(List.of(new WrittenResult.Content(text))));
    }

    @Test
    void what_a_user_says_is_never_json() throws IOException {
        assertThat(table("prompt", cell("[{\"type\": \"text\", \"text\": \"Hi\"}]"))
                        .turn()
                        .user())
                .contains("[{\"type\": \"text\", \"text\": \"Hi\"}]");
    }

    @Test
    void an_expectation_is_json() throws IOException {
        assertThat(table("prompt,expect", "a," + cell("{\"calls\": []}"))
                        .turn()
                        .expectation()
                        .orElseThrow()
                        .calls())
                .isPresent();
    }

    @Test
    void tools_may_lie_in_a_file_beside_the_table() throws IOException {
        Files.writeString(folder.resolve("tools.json"), "[{\"name\": \"f\"}]");

        assertThat(table("prompt,tools", "a,tools.json").turn().tools().orElseThrow())
                .extracting(ToolDefinition::name)
                .containsExactly("f");
    }

    @Test
    void rows_of_all_forms_stand_in_one_table() throws IOException {
        assertThat(table(
                                "id,category,prompt_0,prompt_1,messages,turns",
                                "columns,x,a,b,,",
                                "chat,x,,," + cell("[{\"role\": \"user\", \"content\": \"c\"}]") + ",",
                                "written,x,,,," + cell("[{\"user\": \"d\", \"expect\": {\"calls\": []}}]"))
                        .conversations())
                .extracting(
                        WrittenConversation::id,
                        conversation -> conversation.turns().stream()
                                .map(WrittenTurn::user)
                                .map(Optional::orElseThrow)
                                .toList())
                .containsExactly(
                        tuple("columns", List.of("a", "b")),
                        tuple("chat", List.of("c")),
                        tuple("written", List.of("d")));
    }

    @Test
    void share_gpt_stands_in_a_cell_too() throws IOException {
        assertThat(table("conversations", cell("[{\"from\": \"human\", \"value\": \"a\"}]"))
                        .turn()
                        .user())
                .contains("a");
    }

    @Test
    void a_table_of_tabs_is_read_too() throws IOException {
        assertThat(Checked.text(folder, "rows.tsv", "id\tprompt\none\ta, b\n")
                        .turn()
                        .user())
                .contains("a, b");
    }

    @Test
    void rows_are_the_same_in_a_second_pass() throws IOException {
        Checked checked = table("prompt", "a", "b", "a");

        assertThat(checked.again()).isEqualTo(checked.conversations());
        assertThat(checked.conversations())
                .extracting(WrittenConversation::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            prompt,tool¶a,                      | unknown column "tool" at rows.csv:2:3, column tool; did you mean "tools"?
            colour¶red                          | a row without any known column at rows.csv:2:1; known are turns, prompt, instruction, question, input, context, content, conversation, turn, text, tools, functions, tool_definitions, tool_response, tool_result, tool_output
            id,prompt,output_tokens_count¶x,a,y | "output_tokens_count" is "y" at rows.csv:2:5, conversation "x", turn 0, column output_tokens_count; write a whole number above 0
            id,prompt,tools¶x,"a¶b",[{}         | "tools" is malformed JSON text: Unexpected end-of-input: expected close marker for Array at rows.csv:3:4, conversation "x", turn 0, column tools
            id,messages¶x,[x                    | "messages" is malformed JSON text: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at rows.csv:2:3, conversation "x", column messages
            id,turns¶x,hello                    | "turns" is "hello" at rows.csv:2:3, conversation "x"; write a list of turns
            id,prompt¶x,a¶x,b                   | a second conversation "x" at rows.csv:3:1; the first is at rows.csv:2:1
            prompt,tool_choice¶a,always         | "tool_choice" is "always" at rows.csv:2:3, turn 0, column tool_choice; known are auto, required, none
            prompt                              | a dataset without conversations at rows.csv:1:1; write at least one
            """)
    void a_table_is_checked(String text, String fault) throws IOException {
        assertThat(table(text.replace('¶', '\n')).faults()).isEqualTo(fault);
    }

    @Test
    void all_faults_come_at_once() throws IOException {
        assertThat(table("prompt,tool_choice", "a", "b,always", "c,auto,d").faults())
                .isEqualTo("""
                a row of 1 cell under a header of 2 at rows.csv:2:1; give every column a cell, and put quotes around a text with a separator in it
                "tool_choice" is "always" at rows.csv:3:3, turn 0, column tool_choice; known are auto, required, none
                a row of 3 cells under a header of 2 at rows.csv:4:1; give every column a cell, and put quotes around a text with a separator in it""");
    }
}
