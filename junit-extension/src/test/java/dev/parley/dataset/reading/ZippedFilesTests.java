package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.dataset.WrittenTurn;
import dev.parley.dataset.row.ColumnMapping;
import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose rows at one position are one conversation. */
class ZippedFilesTests {

    @TempDir
    private Path folder;

    private final List<SourceFile> files = new ArrayList<>();

    private ZippedFilesTests file(String name, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        files.add(new SourceFile(name, file.toUri()));
        return this;
    }

    private Checked zipped(String... columns) {
        Faults faults = new Faults();
        ColumnMapping mapping = ColumnMapping.read(
                List.of(columns), files.stream().map(SourceFile::name).toList(), "columns", faults);
        faults.throwIfAny("it");
        return Checked.of(new ZippedFiles(files, Recorded.DEFAULT, mapping));
    }

    private static WrittenResults results(String... texts) {
        return new WrittenResults.ByPosition(List.of(texts).stream()
                .<WrittenResult>map(WrittenResult.Content::new)
                .toList());
    }

    @Test
    void rows_are_joined_by_position() throws IOException {
        Checked checked = file("questions.csv", "id,prompt", "one,a", "two,b")
                .file("results.csv", "tool_response", "rain", "sun")
                .zipped();

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.conversations())
                .extracting(
                        WrittenConversation::id,
                        conversation -> conversation.turns().get(0).results())
                .containsExactly(tuple("one", results("rain")), tuple("two", results("sun")));
        assertThat(checked.again()).isEqualTo(checked.conversations());
    }

    @Test
    void tool_results_of_one_turn_stand_one_behind_the_other() throws IOException {
        assertThat(file("a.jsonl", "{\"prompt_0\": \"a\", \"tool_response_0\": \"rain\"}")
                        .file("b.jsonl", "{\"tool_response_0\": [{\"x\": 1}, \"sun\"]}")
                        .file("c.csv", "tool_response_0", "snow")
                        .zipped()
                        .turn()
                        .results())
                .isEqualTo(results("rain", "{\"x\":1}", "sun", "snow"));
    }

    @Test
    void of_everything_else_the_first_counts_and_prompts_of_the_system_are_joined() throws IOException {
        Files.writeString(folder.resolve("first.json"), "[{\"name\": \"f\"}]");
        WrittenConversation conversation = file("a.csv", "prompt,tools,system", "a,first.json,Be brief.")
                .file("b.csv", "id,prompt,tools,system", "x,b,second.json,Be kind.")
                .zipped()
                .conversation();

        assertThat(conversation.id()).isEqualTo("x");
        assertThat(conversation.system()).contains("Be brief. Be kind.");
        assertThat(conversation.turns()).extracting(WrittenTurn::user).containsExactly(Optional.of("a"));
        assertThat(conversation.turns().get(0).tools().orElseThrow())
                .extracting(ToolDefinition::name)
                .containsExactly("f");
    }

    @Test
    void columns_may_be_those_of_one_file() throws IOException {
        WrittenTurn turn = file("a.csv", "text,answer", "a,no")
                .file("b.csv", "text,answer", "b,rain")
                .zipped("user = 1.text", "tool_results = b.answer")
                .turn();

        assertThat(turn.user()).contains("b");
        assertThat(turn.results()).isEqualTo(results("rain"));
    }

    @Test
    void the_same_role_may_have_a_column_in_each_file() throws IOException {
        assertThat(file("a.csv", "text,answer", "a,rain")
                        .file("b.csv", "said", "sun")
                        .zipped("tool_results = a.csv.answer", "tool_results = b.csv.said")
                        .turn()
                        .results())
                .isEqualTo(results("rain", "sun"));
    }

    @Test
    void a_conversation_without_an_id_has_one_that_stays() throws IOException {
        file("a.csv", "prompt", "a", "a").file("b.csv", "tool_response", "x", "y");

        assertThat(zipped().conversations())
                .extracting(WrittenConversation::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("a-[0-9a-f]{8}"))
                .isEqualTo(zipped().conversations().stream()
                        .map(WrittenConversation::id)
                        .toList());
    }

    @Test
    void different_numbers_of_rows_are_a_fault() throws IOException {
        assertThat(file("a.csv", "prompt", "a", "b", "c")
                        .file("b.csv", "tool_response", "x")
                        .zipped()
                        .faults())
                .isEqualTo(
                        "zipped files have different numbers of rows: a.csv has 3 rows, b.csv has 1 row at b.csv:1:1; give each row of the one a row of the other");
    }

    @Test
    void a_row_that_cannot_be_read_shifts_no_other() throws IOException {
        assertThat(file("a.csv", "id,prompt", "x,a", "y,b,c", "z,d")
                        .file("b.csv", "tool_choice", "auto", "auto", "none")
                        .zipped()
                        .faults())
                .isEqualTo(
                        "a row of 3 cells under a header of 2 at a.csv:3:1; give every column a cell, and put quotes around a text with a separator in it");
    }

    @Test
    void rows_without_columns_cannot_be_zipped() throws IOException {
        assertThat(file("a.jsonl", "{\"id\": \"x\", \"turns\": [{\"user\": \"a\"}]}")
                        .file("b.jsonl", "{\"messages\": [{\"role\": \"user\", \"content\": \"a\"}]}")
                        .zipped()
                        .faults())
                .isEqualTo("""
                        a row without columns cannot be zipped at a.jsonl:1:1, conversation "x"; use files of rows with columns
                        a row without columns cannot be zipped at b.jsonl:1:1, conversation "x"; use files of rows with columns""");
    }

    @Test
    void results_by_function_cannot_stand_beside_others() throws IOException {
        assertThat(file("a.jsonl", "{\"prompt\": \"a\", \"tool_response\": {\"f\": \"rain\"}}")
                        .file("b.jsonl", "{\"tool_response\": \"x\"}")
                        .zipped()
                        .faults())
                .isEqualTo(
                        "\"tool_response\" has results by function beside those of another file at a.jsonl:1:34, turn 0, column tool_response; write a list, so that each result has its position");
    }

    @Test
    void faults_name_the_file_in_which_they_stand() throws IOException {
        assertThat(file("a.csv", "prompt", "a")
                        .file("b.csv", "tool_choice", "always")
                        .zipped()
                        .faults())
                .isEqualTo(
                        "\"tool_choice\" is \"always\" at b.csv:2:1, turn 0, column tool_choice; known are auto, required, none");
    }

    @Test
    void files_without_rows_are_a_fault() throws IOException {
        assertThat(file("a.csv", "prompt").file("b.csv", "tools").zipped().faults())
                .isEqualTo("a dataset without conversations at a.csv:1:1; write at least one");
    }
}
