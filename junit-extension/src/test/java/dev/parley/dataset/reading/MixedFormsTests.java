package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One file with rows of every form, as tools write them that give each row every column: what is null, empty or missing is absent. */
class MixedFormsTests {

    private static final String COLUMNS = """
            {"id": "columns", "prompt_0": "a", "prompt_1": %1$s, "tools_0": %1$s, "tool_response_0": %1$s,
             "expect_0": %1$s, "messages": %1$s, "turns": %1$s, "prompt_2": "b", "tool_choice_2": %1$s}""";
    private static final String CHAT = """
            {"id": "chat", "prompt_0": %1$s, "tools_0": %1$s, "tools": %1$s, "turns": %1$s, "expect_0": %1$s,
             "messages": [{"role": "user", "content": "c", "tool_calls": null, "tool_call_id": null}]}""";
    private static final String WRITTEN = """
            {"id": "written", "prompt_0": %1$s, "tools_0": %1$s, "tool_response": %1$s, "messages": %1$s, "tools": %1$s,
             "system": %1$s, "tags": %1$s, "tool_choice": %1$s,
             "turns": [{"user": "d", "tools": %1$s, "tool_results": %1$s, "expect": %1$s, "tool_choice": %1$s}]}""";
    private static final String RAGGED = "{\"prompt\": \"e\", \"id\": \"ragged\"}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rows.jsonl | null
            rows.jsonl | ""
            rows.jsonl | []
            rows.jsonl | {}
            rows.json  | null
            rows.json  | {}
            rows.yaml  | null
            rows.yaml  | ~
            rows.yaml  | ""
            rows.yaml  | []
            """, quoteCharacter = '`')
    void rows_of_all_forms_stand_in_one_file(String name, String empty) throws IOException {
        List<String> rows = Stream.of(COLUMNS, CHAT, WRITTEN, RAGGED)
                .map(row -> row.formatted(empty).replace("\n", ""))
                .toList();
        String text = name.endsWith(".jsonl") ? String.join("\n", rows) : "[" + String.join(",\n", rows) + "]";

        Checked checked = Checked.text(folder, name, text);

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.conversations())
                .extracting(MixedFormsTests::shown)
                .containsExactly("columns: a, b", "chat: c", "written: d", "ragged: e");
        assertThat(checked.conversations())
                .flatExtracting(WrittenConversation::turns)
                .allMatch(turn -> turn.tools().isEmpty() && turn.expectation().isEmpty());
    }

    private static String shown(WrittenConversation conversation) {
        return conversation.id() + ": "
                + String.join(
                        ", ",
                        conversation.turns().stream()
                                .map(WrittenTurn::userText)
                                .map(Optional::orElseThrow)
                                .toList());
    }
}
