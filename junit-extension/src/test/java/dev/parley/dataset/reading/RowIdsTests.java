package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenConversation;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowIdsTests {

    @TempDir
    private Path folder;

    @Test
    void an_id_is_made_of_the_file_and_the_content() throws IOException {
        // sha256 of {"prompt":"x"}
        assertThat(ids("rows.jsonl", "{\"prompt\": \"x\"}\n")).containsExactly("rows-b2c6fa43");
    }

    @Test
    void identical_rows_are_numbered() throws IOException {
        assertThat(ids("rows.jsonl", "{\"prompt\": \"x\"}\n{\"prompt\":\"x\"}\n{\"prompt\": \"x\"}\n"))
                .containsExactly("rows-b2c6fa43", "rows-b2c6fa43-2", "rows-b2c6fa43-3");
    }

    @Test
    void another_place_in_the_file_gives_the_same_id() throws IOException {
        assertThat(ids("rows.jsonl", "{\"prompt\": \"y\"}\n\n{\"prompt\": \"x\"}\n"))
                .contains("rows-b2c6fa43");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            data/rows.jsonl,  rows
            data.v2/rows.1.jsonl, rows.1
            data\\rows.jsonl, rows
            """)
    void folders_and_the_ending_are_left_out(String name, String prefix) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "{\"prompt\": \"x\"}\n");

        assertThat(Checked.of(new SourceFile(name, file.toUri())).conversation().id())
                .isEqualTo(prefix + "-b2c6fa43");
    }

    @Test
    void a_whole_number_is_an_id() throws IOException {
        assertThat(ids("rows.yaml", "- {id: 17, turns: [{user: hi}]}")).containsExactly("17");
    }

    @Test
    void a_duplicate_names_both_places() throws IOException {
        assertThat(Checked.text(folder, "rows.jsonl", """
                {"id": "a", "prompt": "x"}
                {"id": "b", "prompt": "x"}
                {"ID": "a", "prompt": "x"}
                """).faults())
                .isEqualTo("a second conversation \"a\" at rows.jsonl:3:1; the first is at rows.jsonl:1:1");
    }

    private List<String> ids(String name, String text) throws IOException {
        return Checked.text(folder, name, text).conversations().stream()
                .map(WrittenConversation::id)
                .toList();
    }
}
