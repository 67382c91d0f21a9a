package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolSelection;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.FaultyInputException;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetFileTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.yaml   | conversations: [{id: a, turns: [{user: hi}]}]
            a.yml    | [{id: a, turns: [{prompt: hi}]}]
            a.json   | {"conversations": [{"id": "a", "turns": [{"user": "hi"}]}]}
            a.json   | [{"id": "a", "turns": [{"user": "hi"}]}]
            a.json   | [{"id": "a", "prompt_0": "hi"}]
            a.json   | {"id": "a", "prompt_0": "hi"}
            a.json   | {"id": "a", "turns": [{"user": "hi"}]}
            a.json   | {"system": "s", "conversations": [{"id": "a", "prompt": "hi"}]}
            a.jsonl  | {"id": "a", "turns": [{"user": "hi"}]}
            a.ndjson | {"id": "a", "prompt": "hi"}
            A.JSONL  | {"id": "a", "prompt": "hi"}
            a.yaml   | [{id: a, messages: [{role: user, content: hi}]}]
            a.json   | {"id": "a", "conversations": [{"from": "human", "value": "hi"}]}
            a.jsonl  | {"id": "a", "messages": [{"role": "user", "content": "hi"}]}
            a.jsonl  | {"id": "a", "conversation": [{"from": "human", "value": "hi"}]}
            """)
    void reads_each_form_in_each_format(String name, String text) throws IOException {
        WrittenConversation conversation = Checked.text(folder, name, text).conversation();

        assertThat(conversation.id()).isEqualTo("a");
        assertThat(conversation.turns()).extracting(WrittenTurn::user).containsExactly(Optional.of("hi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.parquet | the file's ending is not known at a.parquet:1:1; write a file that ends in .yaml, .yml, .json, .jsonl, .ndjson, .csv or .tsv
            a         | the file's ending is not known at a:1:1; write a file that ends in .yaml, .yml, .json, .jsonl, .ndjson, .csv or .tsv
            """)
    void other_endings_are_a_fault(String name, String fault) throws IOException {
        assertThat(Checked.text(folder, name, "prompt\nhi\n").faults()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.yaml  | ``
            a.yaml  | # nothing
            a.yaml  | []
            a.yaml  | {}
            a.yaml  | conversations:
            a.json  | ` `
            a.jsonl | ``
            a.jsonl | ` `
            """)
    void a_file_without_conversations_is_a_fault(String name, String text) throws IOException {
        assertThat(Checked.text(folder, name, text).faults())
                .isEqualTo("a dataset without conversations at " + name + ":1:1; write at least one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hi                             | a dataset is an object or a list of conversations, not "hi" at a.yaml:1:1
            12                             | a dataset is an object or a list of conversations, not 12 at a.yaml:1:1
            [12]                           | a conversation is an object, not 12 at a.yaml:1:2
            conversation: [{turns: []}]    | unknown key "conversation" at a.yaml:1:1; did you mean "conversations"?
            """)
    void a_document_is_checked(String text, String fault) throws IOException {
        assertThat(Checked.text(folder, "a.yaml", text).faults().lines().findFirst())
                .contains(fault);
    }

    @Test
    void a_missing_file_is_a_fault() {
        Path missing = folder.resolve("none.jsonl");

        assertThat(Checked.of(new SourceFile("none.jsonl", missing.toUri())).faults())
                .isEqualTo("the file cannot be read: " + missing + " (No such file or directory) at none.jsonl");
    }

    @Test
    void a_malformed_line_does_not_hide_the_others() throws IOException {
        Checked checked = Checked.text(folder, "a.jsonl", """
                {"id": "a", "prompt": "x"}
                {"id": "b",

                {"id": "c", "promt": "x"}
                {"id": "d", "prompt": "x"}
                """);

        assertThat(checked.conversations()).extracting(WrittenConversation::id).containsExactly("a", "d");
        assertThat(checked.faults().lines().toList())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("malformed: ").contains(" at a.jsonl:2:"),
                        second -> assertThat(second).startsWith("unknown column \"promt\" at a.jsonl:4:13"),
                        third -> assertThat(third).startsWith("a row without any known column at a.jsonl:4:1"));
    }

    @Test
    void a_row_beats_the_file_and_a_turn_stands_beside_its_row() throws IOException {
        List<WrittenConversation> conversations =
                Checked.text(folder, "a.yaml", """
                system: file
                tool_choice: auto
                tools: [{name: f}]
                conversations:
                - {id: a, turns: [{user: hi, tool_choice: required, tools: [{name: h}]}]}
                - {id: b, system: row, tool_choice: {function: g}, tools: [{name: g}], turns: [{user: hi}]}
                """).conversations();

        assertThat(conversations)
                .extracting(WrittenConversation::system)
                .containsExactly(Optional.of("file"), Optional.of("row"));
        assertThat(conversations)
                .extracting(WrittenConversation::toolChoice)
                .containsExactly(Optional.of(ToolChoice.AUTO), Optional.of(new ForcedTool("g")));
        assertThat(conversations)
                .extracting(conversation ->
                        conversation.tools().orElseThrow().get(0).name())
                .containsExactly("f", "g");
        assertThat(conversations.get(0).turns().get(0).toolChoice()).contains(ToolChoice.REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{function: f}", "{type: function, function: f}", "{type: function, function: {name: f}}"})
    void a_tool_choice_may_name_a_function(String choice) throws IOException {
        Optional<ToolSelection> selection = Checked.text(
                        folder, "a.yaml", "- turns: [{user: hi, tool_choice: " + choice + "}]")
                .turn()
                .toolChoice();

        assertThat(selection).contains(new ForcedTool("f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.yaml", "empty-cells.jsonl", "sparse-tools-as-text.jsonl"})
    void the_second_pass_reads_the_same_ids(String name) throws URISyntaxException {
        Checked checked = Checked.resource(name);

        assertThat(checked.again())
                .extracting(WrittenConversation::id)
                .isEqualTo(checked.conversations().stream()
                        .map(WrittenConversation::id)
                        .toList());
    }

    @Test
    void the_second_pass_reads_the_same_values() throws URISyntaxException {
        Checked checked = Checked.resource("sparse-tools-as-text.jsonl");

        assertThat(checked.again()).isEqualTo(checked.conversations());
    }

    @Test
    void json_lines_are_read_when_they_are_asked_for() throws IOException {
        Checked checked = Checked.text(folder, "a.jsonl", """
                {"id": "a", "prompt": "x"}
                {"id": "b", "prompt": "x"}
                broken
                """);

        try (Stream<WrittenConversation> conversations = checked.dataset().conversations()) {
            assertThat(conversations.limit(2))
                    .extracting(WrittenConversation::id)
                    .containsExactly("a", "b");
        }
    }

    @Test
    void a_file_that_became_faulty_fails_the_second_pass() throws IOException {
        Checked checked = Checked.text(folder, "a.jsonl", "{\"id\": \"a\", \"prompt\": \"x\"}\n");
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"a\", \"promt\": \"x\", \"text\": \"y\"}\n");

        assertThatThrownBy(checked::again)
                .isInstanceOf(FaultyInputException.class)
                .hasMessage("""
                        dataset a.jsonl has 1 fault:
                          unknown column "promt" at a.jsonl:1:13, conversation "a", column promt; did you mean "prompt"?""");
    }

    @Test
    void a_file_that_became_empty_fails_the_second_pass() throws IOException {
        Checked checked = Checked.text(folder, "a.jsonl", "{\"prompt\": \"x\"}\n");
        Files.writeString(folder.resolve("a.jsonl"), "");

        assertThatThrownBy(checked::again).hasMessage("""
                dataset a.jsonl has 1 fault:
                  a dataset without conversations at a.jsonl:1:1; write at least one""");
    }
}
