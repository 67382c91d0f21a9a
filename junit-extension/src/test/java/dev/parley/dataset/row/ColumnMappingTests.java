package dev.parley.dataset.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import dev.parley.dataset.reading.Checked;
import dev.parley.dataset.reading.DatasetFile;
import dev.parley.dataset.reading.Recorded;
import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns say what, where a test says it. */
class ColumnMappingTests {

    private static final String WHERE = "@Dataset(columns) of Some#plays";

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    private Checked read(String row, String... entries) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.jsonl"), row + "\n");
        return Checked.of(DatasetFile.of(
                new SourceFile("rows.jsonl", file.toUri()),
                Recorded.DEFAULT,
                mapping(entries).names()));
    }

    private ColumnMapping mapping(String... entries) {
        return ColumnMapping.read(List.of(entries), List.of(), WHERE, faults);
    }

    @Test
    void a_mapped_column_has_turns_by_suffix() throws IOException {
        assertThat(read("{\"Question_Text_0\": \"a\", \"question_text-2\": \"b\"}", "text = question_text")
                        .conversation()
                        .turns())
                .extracting(WrittenTurn::user)
                .containsExactly(Optional.of("a"), Optional.of("b"));
    }

    @Test
    void a_role_that_is_mapped_loses_its_known_names_and_the_others_keep_them() throws IOException {
        WrittenConversation conversation = read(
                        "{\"prompt\": \"x\", \"q\": \"a\", \"tool_response\": \"rain\", \"ID\": \"one\"}", "user = q")
                .conversation();

        assertThat(conversation.id()).isEqualTo("one");
        assertThat(conversation.turns()).extracting(WrittenTurn::user).containsExactly(Optional.of("a"));
        assertThat(conversation.turns().get(0).results())
                .isEqualTo(new WrittenResults.ByPosition(List.of(new WrittenResult.Content("rain"))));
    }

    @Test
    void a_mapped_column_is_nothing_else() throws IOException {
        assertThat(read("{\"prompt\": \"a\", \"context\": \"Be brief.\"}", "system = context")
                        .conversation()
                        .system())
                .contains("Be brief.");
        assertThat(read("{\"question\": \"a\", \"prompt\": \"Be brief.\"}", "prefix_column = prompt")
                        .turn()
                        .user())
                .contains("a");
    }

    @Test
    void ids_and_message_arrays_can_be_mapped() throws IOException {
        Checked checked = read(
                "{\"key\": 7, \"chat\": [{\"role\": \"user\", \"content\": \"a\"}]}", "id = key", "messages = chat");

        assertThat(checked.conversation().id()).isEqualTo("7");
        assertThat(checked.turn().user()).contains("a");
    }

    @Test
    void a_name_with_signs_is_taken_as_it_is() throws IOException {
        assertThat(read("{\"q.(x)\": \"a\", \"a\": \"b\"}", "user = q.(x)")
                        .turn()
                        .user())
                .contains("a");
    }

    @Test
    void faults_name_the_column_as_it_is_written() throws IOException {
        assertThat(read("{\"q\": \"a\", \"fns\": 5}", "user=q", "tools=fns").faults())
                .isEqualTo(
                        "\"fns\" is 5 at rows.jsonl:1:19, turn 0, column fns; write a list of tool definitions, or the path of a JSON file with one");
        assertThat(read("{\"prompt\": \"a\"}", "user=q").faults())
                .isEqualTo(
                        "a row without any known column at rows.jsonl:1:1; known are turns, q, tools, functions, tool_definitions, tool_response, tool_result, tool_output");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text question           | no column mapping: "text question" at @Dataset(columns) of Some#plays; write role = column
            text =                  | no column mapping: "text =" at @Dataset(columns) of Some#plays; write role = column
            txt = question          | unknown role "txt" at @Dataset(columns) of Some#plays; did you mean "text"?
            colour = question       | unknown role "colour" at @Dataset(columns) of Some#plays; known are user, system, tools, tool_results, tool_choice, expect, id, tags, think_time, turn_type, tool_call_turns, server_tool_call_turns, output_tokens, messages
            """)
    void an_entry_is_checked(String entry, String fault) {
        mapping(entry);

        assertThat(faults.message("it")).contains("it has 1 fault:\n  " + fault);
    }

    @Test
    void a_role_that_is_mapped_twice_is_a_fault() {
        mapping("user = a", "text = b");

        assertThat(faults.message("it"))
                .contains(
                        "it has 1 fault:\n  the role \"text\" is mapped twice at @Dataset(columns) of Some#plays; name one column for it");
    }

    @Test
    void a_column_that_no_row_has_is_a_fault() throws IOException {
        ColumnMapping mapping = mapping("user = question", "tools = fns");
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"question\": \"a\", \"fsn_0\": []}\n");
        Checked.of(DatasetFile.of(new SourceFile("a.jsonl", file.toUri()), Recorded.DEFAULT, mapping.names()));

        mapping.rejectUnused(faults);

        assertThat(faults.message("it"))
                .contains(
                        "it has 1 fault:\n  no row has a column \"fns\" at @Dataset(columns) of Some#plays; known are fsn, question");
    }
}
