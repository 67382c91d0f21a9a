package dev.parley.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolDefinition;
import dev.parley.input.Faults;
import dev.parley.input.FaultyInputException;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolFileReaderTests {

    private static final ToolDefinition STATUS = ToolDefinition.of(Map.of(
            "name",
            "order_status",
            "description",
            "Looks up an order.",
            "parameters",
            Map.of("type", "object"),
            "strict",
            true));

    @TempDir
    private Path folder;

    @Test
    void reads_a_list_in_the_format_of_chat_completions() throws IOException {
        assertThat(read("shop.json", """
                [{"type": "function",
                  "function": {"name": "order_status", "description": "Looks up an order.",
                               "parameters": {"type": "object"}, "strict": true}}]""")).containsExactly(STATUS);
    }

    @Test
    void reads_an_object_with_tools_in_the_format_of_responses() throws IOException {
        assertThat(read("shop.json", """
                {"tools": [
                  {"type": "function", "name": "order_status", "description": "Looks up an order.",
                   "parameters": {"type": "object"}, "strict": true},
                  {"name": "ping", "cache_control": {"type": "ephemeral"}}]}"""))
                .containsExactly(STATUS, ToolDefinition.of("ping", Optional.empty(), Map.of()));
    }

    @Test
    void reads_yaml() throws IOException {
        assertThat(read("shop.yaml", """
                - name: order_status
                  description: Looks up an order.
                  parameters: {type: object}
                  strict: true
                """)).containsExactly(STATUS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "{\"function\":{}} -> there is no list of tools at shop.json:1:1; write a list, or an object with the key \"tools\"",
                "{\"tools\": 17} -> there is no list of tools at shop.json:1:11; write a list, or an object with the key \"tools\"",
                "[17] -> a tool definition is an object, not 17 at shop.json:1:2",
                "[ {\"description\":\"x\"}] -> a tool definition needs a name: {\"description\":\"x\"} at shop.json:1:3",
                "[{\"type\":\"web_search\",\"name\":\"a\"}]"
                        + " -> a tool of type \"web_search\" is not known; only \"function\" is at shop.json:1:2",
                "[{\"name\":\"a\",\"parameters\":[]}]"
                        + " -> the parameters of tool a are a JSON Schema object, not [] at shop.json:1:2",
                "[{\"name\":\"a\",\"paramters\":{}}]"
                        + " -> unknown key \"paramters\" at shop.json:1:14; did you mean \"parameters\"?",
                "[{\"type\":\"function\",\"function\":{\"name\":\"a\",\"descripton\":\"x\"}}]"
                        + " -> unknown key \"descripton\" at shop.json:1:44; did you mean \"description\"?",
                "[{\"name\":\"a\",\"input_schema\":{}}] -> unknown key \"input_schema\" at shop.json:1:14; write \"parameters\"",
                "[{\"name\":\"a\"},{\"name\":\"a\"}]"
                        + " -> two tools have the name \"a\" at shop.json:1:15; the other is at shop.json:1:2",
                "[{\"name\":\"a\",\"parameters\":{\"type\":\"objekt\"}}] -> the parameters of tool a are no usable JSON Schema:"
                        + " /type is \"objekt\": expected any of [array, boolean, integer, null, number, object, string]"
                        + " at shop.json:1:35",
                "[{\"name\":\"a\",\"parameters\":{\"anyOf\":[{\"$ref\":\"#/$defs/b\"}]}}] -> the parameters of tool a are no"
                        + " usable JSON Schema: /anyOf/0/$ref is \"#/$defs/b\", which is not in this schema at shop.json:1:45",
                "[{\"name\":\"a\",\"result-schema\":{}}] -> unknown key \"result-schema\" at shop.json:1:14;"
                        + " did you mean \"result_schema\"?",
                "[{\"name\":\"a\",\"resultSchema\":{}}] -> unknown key \"resultSchema\" at shop.json:1:14;"
                        + " did you mean \"result_schema\"?",
                "[{\"name\":\"a\",\"output_schema\":{}}] -> unknown key \"output_schema\" at shop.json:1:14; write \"result_schema\"",
                "[{\"name\":\"a\",\"outputSchema\":{}}] -> unknown key \"outputSchema\" at shop.json:1:14; write \"result_schema\"",
                "[{\"function\":{\"name\":\"a\"},\"result_schema\":{}}] -> \"result_schema\" stands outside of \"function\""
                        + " at shop.json:1:27; write it beside \"parameters\"",
                "[{\"name\":\"a\",\"result_schema\":[]}]"
                        + " -> the result_schema of tool a is a JSON Schema object, not [] at shop.json:1:2",
                "[{\"name\":\"a\",\"result_schema\":{\"type\":\"objekt\"}}] -> the result_schema of tool a is no usable JSON"
                        + " Schema: /type is \"objekt\": expected any of [array, boolean, integer, null, number, object,"
                        + " string] at shop.json:1:38",
                "[{\"name\":\"a\",\"result_schema\":{\"items\":{\"$ref\":\"#/$defs/b\"}}}] -> the result_schema of tool a is"
                        + " no usable JSON Schema: /items/$ref is \"#/$defs/b\", which is not in this schema at shop.json:1:47",
                "[{\"name\":] -> malformed: Unexpected character (']' (code 93)): expected a valid value"
                        + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at shop.json:1:10"
            })
    void says_what_is_wrong_and_where(String content, String expected) throws IOException {
        assertThat(faults("shop.json", content)).isEqualTo("the file has 1 fault:\n  " + expected);
    }

    @Test
    void a_result_need_not_be_an_object() throws IOException {
        assertThat(read("shop.yaml", "- {name: ping, result_schema: {type: array, items: {type: string}}}"))
                .extracting(ToolDefinition::resultSchema)
                .containsExactly(Optional.of(Map.of("type", "array", "items", Map.of("type", "string"))));
    }

    @Test
    void says_that_a_file_is_empty() throws IOException {
        assertThat(faults("shop.json", "")).isEqualTo("""
                the file has 1 fault:
                  the file is empty at shop.json:1:1; write a list of tools""");
    }

    @Test
    void names_all_faults_with_their_lines_and_keeps_the_good_ones() throws IOException {
        String content = """
                - name: good
                - description: nameless
                - name: bad
                  parameters:
                    properties:
                      id: {type: strin}
                    required: id
                """;
        assertThat(faults("shop.yaml", content).lines().skip(1))
                .containsExactly(
                        "  a tool definition needs a name: {\"description\":\"nameless\"} at shop.yaml:2:3",
                        "  the parameters of tool bad are no usable JSON Schema: /properties/id/type is \"strin\": expected any of"
                                + " [array, boolean, integer, null, number, object, string] at shop.yaml:6:18",
                        "  the parameters of tool bad are no usable JSON Schema: /required is \"id\": value is [string] but should"
                                + " be [array] at shop.yaml:7:15");
        assertThat(ToolFileReader.read(file("shop.yaml", content), new Faults()))
                .extracting(ToolDefinition::name)
                .containsExactly("good");
    }

    static final class Shop {
        @Tool
        void orderStatus() {}
    }

    @Test
    void declared_tools_join_classes_and_files() throws IOException {
        DeclaredTools tools = DeclaredTools.read(
                JavaTools.describe(List.of(Shop.class), List.of(), new Faults()),
                List.of(file("a.json", "[{\"name\": \"ping\"}]"), file("b.json", "[{\"name\": \"echo\"}]")),
                new Faults());
        assertThat(tools.definitions())
                .extracting(ToolDefinition::name)
                .containsExactly("order_status", "ping", "echo");
    }

    @Test
    void declared_tools_refuse_a_name_that_stands_in_two_places() throws IOException {
        Faults faults = new Faults();
        DeclaredTools.read(
                JavaTools.describe(List.of(Shop.class), List.of(), new Faults()),
                List.of(
                        file("a.json", "[{\"name\": \"order_status\"}, {\"name\": \"ping\"}]"),
                        file("b.json", "[{\"name\": \"ping\"}]")),
                faults);
        assertThat(message(faults)).isEqualTo("""
                the file has 2 faults:
                  two tools have the name "order_status" at a.json; the other is in the Java tools
                  two tools have the name "ping" at b.json; the other is in a.json""");
    }

    private List<ToolDefinition> read(String name, String content) throws IOException {
        Faults faults = new Faults();
        List<ToolDefinition> definitions = ToolFileReader.read(file(name, content), faults);
        assertThat(message(faults)).isEqualTo("none");
        return definitions;
    }

    private String faults(String name, String content) throws IOException {
        Faults faults = new Faults();
        ToolFileReader.read(file(name, content), faults);
        return message(faults);
    }

    private static String message(Faults faults) {
        try {
            faults.throwIfAny("the file");
            return "none";
        } catch (FaultyInputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private SourceFile file(String name, String content) throws IOException {
        return new SourceFile(
                name, Files.writeString(folder.resolve(name), content).toUri());
    }
}
