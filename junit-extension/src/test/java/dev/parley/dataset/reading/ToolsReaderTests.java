package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolDefinition;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsReaderTests {

    @TempDir
    private Path folder;

    @Test
    void reads_both_wire_formats() throws IOException {
        assertThat(names("[{type: function, function: {name: f}}, {type: function, name: g}]"))
                .containsExactly("f", "g");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "[]", "{}", "'[]'", "'{}'", "' [ ] '", "'  '"})
    void an_empty_value_is_absent(String value) throws IOException {
        assertThat(tools(value).turn().tools()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools", "functions", "tool_definitions"})
    void the_key_has_three_names(String key) throws IOException {
        Checked checked = Checked.text(folder, "t.yaml", "- turns: [{user: hi, " + key + ": [{name: f}]}]");

        assertThat(checked.turn().tools()).contains(List.of(ToolDefinition.of(Map.of("name", "f"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"name\": \"f\"}]", "{\"tools\": [{\"name\": \"f\"}]}", "\uFEFF[{\"name\": \"f\"}]"})
    void a_file_holds_a_list_or_an_object_with_tools(String content) throws IOException {
        Files.writeString(folder.resolve("my tools.json"), content);

        assertThat(names("my tools.json")).containsExactly("f");
    }

    @Test
    void a_path_may_lead_up() throws IOException {
        Files.writeString(folder.resolve("tools.json"), "[{\"name\": \"f\"}]");
        Path below = Files.createDirectory(folder.resolve("below"));

        assertThat(Checked.text(below, "t.yaml", "- turns: [{user: hi, tools: ../tools.json}]")
                        .faults())
                .isEmpty();
    }

    @Test
    void a_path_holds_inside_a_jar() throws IOException {
        Path jar = folder.resolve("data.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            write(entries, "data/shop.yaml", "- {id: a, turns: [{user: hi, tools: ../tools.json}]}");
            write(entries, "tools.json", "[{\"name\": \"f\"}]");
        }
        URI uri = URI.create("jar:" + jar.toUri() + "!/data/shop.yaml");

        Checked checked = Checked.of(new SourceFile("shop.yaml", uri));

        assertThat(checked.turn().tools().orElseThrow())
                .extracting(ToolDefinition::name)
                .containsExactly("f");
    }

    private static void write(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }

    @Test
    void a_missing_file_is_named_with_the_path_looked_at() throws IOException {
        assertThat(tools("none.json").faults())
                .isEqualTo("the tools file \"none.json\" cannot be read: " + folder.resolve("none.json")
                        + " (No such file or directory) at t.yaml:1:29, turn 0; its path is relative to t.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/tools.json", "//localhost/tools.json", "a:b.json", "%zz"})
    void a_path_leads_nowhere_but_to_files(String path) throws IOException {
        assertThat(tools("'" + path + "'").faults())
                .startsWith("the tools file \"" + path + "\" cannot be read: /")
                .contains("(No such file or directory)");
    }

    @Test
    void a_malformed_file_is_named() throws IOException {
        Files.writeString(folder.resolve("tools.json"), "[\n  {\"name\" \"f\"}]");

        assertThat(tools("tools.json").faults()).isEqualTo("""
                malformed: Unexpected character ('"' (code 34)): was expecting a colon to separate field name and value \
                at tools.json:2:11""");
    }

    @Test
    void a_faulty_file_is_a_fault_of_every_row_that_names_it() throws IOException {
        Files.writeString(folder.resolve("tools.json"), "[{}]");

        Checked checked = Checked.text(folder, "t.yaml", """
                - {id: a, turns: [{user: hi, tools: tools.json}]}
                - {id: b, turns: [{user: hi, tools: tools.json}]}
                """);

        assertThat(checked.faults()).isEqualTo("""
                a tool definition needs a name: {} at tools.json:1:2, conversation "a", turn 0
                a tool definition needs a name: {} at tools.json:1:2, conversation "b", turn 0""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: f, result_schema: {type: string}}",
                "{type: function, function: {name: f, result_schema: {type: string}}}"
            })
    void a_definition_says_what_the_tool_returns(String definition) throws IOException {
        assertThat(tools("[" + definition + "]").turn().tools().orElseThrow())
                .extracting(ToolDefinition::resultSchema)
                .containsExactly(Optional.of(Map.of("type", "string")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ` `           | the tools file "tools.json" is empty at t.yaml:1:29, turn 0
            []            | "tools" is [] at tools.json:1:1, turn 0; write a list of tool definitions
            {"tool": []}  | "tools" is {"tool":[]} at tools.json:1:1, turn 0; write a list of tool definitions
            [{}]          | a tool definition needs a name: {} at tools.json:1:2, turn 0
            """)
    void a_file_is_checked(String content, String fault) throws IOException {
        Files.writeString(folder.resolve("tools.json"), content);

        assertThat(tools("tools.json").faults()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {name: f}                | "tools" is {"name":"f"} at t.yaml:1:29, turn 0; write a list of tool definitions, or the path of a JSON file with one
            12                       | "tools" is 12 at t.yaml:1:29, turn 0; write a list of tool definitions, or the path of a JSON file with one
            '[{]'                    | "tools" is malformed JSON text: Unexpected close marker ']': expected '}' at t.yaml:1:29, turn 0
            '{"name": "f"}'          | "tools" is {"name":"f"} at t.yaml:1:29, turn 0; write a list of tool definitions, or the path of a JSON file with one
            [{description: x}]       | a tool definition needs a name: {"description":"x"} at t.yaml:1:30, turn 0
            [f]                      | a tool definition is an object, not "f" at t.yaml:1:30, turn 0
            [{name: f}, {name: f}]   | there is a second tool "f" at t.yaml:1:41, turn 0; give each tool its own name
            [{name: f, paramters: {}}]     | unknown key "paramters" at t.yaml:1:40, turn 0; did you mean "parameters"?
            [{name: f, resultSchema: {}}]  | unknown key "resultSchema" at t.yaml:1:40, turn 0; did you mean "result_schema"?
            [{name: f, outputSchema: {}}]  | unknown key "outputSchema" at t.yaml:1:40, turn 0; write "result_schema"
            [{name: f, result_schema: [a]}] | the result_schema of tool f is a JSON Schema object, not ["a"] at t.yaml:1:30, turn 0
            [{name: f, result_schema: {required: id}}] | the result_schema of tool f is no usable JSON Schema: /required is "id": value is [string] but should be [array] at t.yaml:1:66, turn 0
            [{type: mcp, name: f}]   | a tool of type "mcp" is not known; only "function" is at t.yaml:1:30, turn 0
            """)
    void a_list_is_checked(String value, String fault) throws IOException {
        assertThat(tools(value).faults()).isEqualTo(fault);
    }

    private List<String> names(String value) throws IOException {
        return tools(value).turn().tools().orElseThrow().stream()
                .map(ToolDefinition::name)
                .toList();
    }

    private Checked tools(String value) throws IOException {
        return Checked.text(folder, "t.yaml", "- turns: [{user: hi, tools: " + value + "}]\n");
    }
}
