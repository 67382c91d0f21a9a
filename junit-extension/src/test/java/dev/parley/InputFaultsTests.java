package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.Run;
import dev.parley.tool.Tool;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What is wrong with the files and classes that a test names is said before the first request, with its place. */
class InputFaultsTests {

    static class MalformedYamlTestCase {
        @ConversationTest(dataset = "malformed.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class MalformedJsonTestCase {
        @ConversationTest(dataset = "malformed.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class MalformedJsonLinesTestCase {
        @ConversationTest(dataset = "malformed.jsonl")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class OtherEndingTestCase {
        @ConversationTest(dataset = "package-info.class")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class ListedTwiceTestCase {
        @ConversationTest(
                dataset = {"weather.yaml", "classpath:dev/parley/weather.yaml"},
                toolFiles = {"weather-tools.json", "weather-tools.json"})
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class NoListOfToolsTestCase {
        @ConversationTest(dataset = "no-expectations.yaml", toolFiles = "no-list-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class FaultyToolsTestCase {
        @ConversationTest(dataset = "no-expectations.yaml", toolFiles = "faulty-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class OddTools {
        @Tool
        String get_weather(Thread thread, Map<Integer, String> days) {
            return "rain";
        }
    }

    static class OddToolsTestCase {
        @ConversationTest(dataset = "no-expectations.yaml", tools = OddTools.class)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class NoTools {
        String get_weather(String city) {
            return city;
        }
    }

    static class NoToolsTestCase {
        @ConversationTest(
                dataset = "no-expectations.yaml",
                tools = {NoTools.class})
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class WeatherTools {
        @Tool
        String get_weather(String city) {
            return city;
        }
    }

    static class SameNameTestCase {
        @ConversationTest(
                dataset = "no-expectations.yaml",
                tools = WeatherTools.class,
                toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(headers = "Host: elsewhere")
    static class ForbiddenHeaderTestCase {
        @ConversationTest(dataset = "nowhere.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    private static String message(Class<?> testCase) {
        Run run = Run.of(testCase, Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model"));
        assertThat(run.leaves()).isEmpty();
        assertThat(run.thrown("plays")).isInstanceOf(ExtensionConfigurationException.class);
        return run.message("plays");
    }

    @Test
    void malformed_yaml() {
        assertThat(message(MalformedYamlTestCase.class)).isEqualTo("""
                @ConversationTest MalformedYamlTestCase#plays has 1 fault:
                  malformed: while scanning a quoted scalar, found unexpected end of stream at malformed.yaml:6:1""");
    }

    @Test
    void malformed_json() {
        assertThat(message(MalformedJsonTestCase.class)).isEqualTo("""
                @ConversationTest MalformedJsonTestCase#plays has 1 fault:
                  malformed: Unexpected character (']' (code 93)): expected a valid value (JSON String, Number, Array, \
                Object or token 'null', 'true' or 'false') at malformed.json:3:50""");
    }

    @Test
    void malformed_json_lines_beside_other_faults() {
        assertThat(message(MalformedJsonLinesTestCase.class)).isEqualTo("""
                @ConversationTest MalformedJsonLinesTestCase#plays has 3 faults:
                  malformed: Unexpected close marker ']': expected '}' at malformed.jsonl:2:43
                  a second conversation "paris" at malformed.jsonl:4:1; the first is at malformed.jsonl:1:1
                  "turns" is 1 at malformed.jsonl:5:25, conversation "oslo"; write a list of turns""");
    }

    @Test
    void a_dataset_with_another_ending() {
        assertThat(message(OtherEndingTestCase.class)).isEqualTo("""
                @ConversationTest OtherEndingTestCase#plays has 1 fault:
                  the file's ending is not known at package-info.class:1:1; write a file that ends in .yaml, .yml, .json, \
                .jsonl, .ndjson, .csv or .tsv""");
    }

    @Test
    void a_file_that_is_listed_twice_is_read_once() {
        assertThat(message(ListedTwiceTestCase.class)).isEqualTo("""
                @ConversationTest ListedTwiceTestCase#plays has 2 faults:
                  the file "classpath:dev/parley/weather.yaml" is listed twice at @ConversationTest(dataset) of \
                ListedTwiceTestCase#plays; list it once
                  the file "weather-tools.json" is listed twice at @ConversationTest(toolFiles) of \
                ListedTwiceTestCase#plays; list it once""");
    }

    @Test
    void tools_that_are_no_list() {
        assertThat(message(NoListOfToolsTestCase.class)).isEqualTo("""
                @ConversationTest NoListOfToolsTestCase#plays has 1 fault:
                  there is no list of tools at no-list-tools.json:1:1; write a list, or an object with the key "tools\"""");
    }

    @Test
    void faulty_tools() {
        assertThat(message(FaultyToolsTestCase.class)).isEqualTo("""
                @ConversationTest FaultyToolsTestCase#plays has 3 faults:
                  unknown key "parametres" at faulty-tools.json:2:60; did you mean "parameters"?
                  two tools have the name "get_weather" at faulty-tools.json:3:3; the other is at faulty-tools.json:2:3
                  a tool definition needs a name: {"type":"function","function":{"description":"nameless"}} at \
                faulty-tools.json:4:3""");
    }

    @Test
    void a_tool_method_that_cannot_be_described() {
        assertThat(message(OddToolsTestCase.class)).isEqualTo("""
                @ConversationTest OddToolsTestCase#plays has 2 faults:
                  Thread cannot be described as JSON Schema at InputFaultsTests.OddTools#get_weather(thread); %1$s
                  the keys of Map<Integer, String> are not String at InputFaultsTests.OddTools#get_weather(days); %1$s""".formatted(
                        "use a text, a number, a boolean, an enum, a record, a list or a map with String keys"));
    }

    @Test
    void a_class_without_tools() {
        assertThat(message(NoToolsTestCase.class)).isEqualTo("""
                @ConversationTest NoToolsTestCase#plays has 1 fault:
                  no method has @Tool at InputFaultsTests.NoTools; put @Tool on the methods that the model may call""");
    }

    @Test
    void a_name_that_a_java_tool_and_a_file_share() {
        assertThat(message(SameNameTestCase.class)).isEqualTo("""
                @ConversationTest SameNameTestCase#plays has 1 fault:
                  two tools have the name "get_weather" at weather-tools.json; the other is in the Java tools""");
    }

    @Test
    void a_header_that_cannot_be_sent_stands_among_the_other_faults() {
        assertThat(message(ForbiddenHeaderTestCase.class))
                .isEqualTo("""
                @ConversationTest ForbiddenHeaderTestCase#plays has 2 faults:
                  there is no file "nowhere.yaml" at @ConversationTest(dataset) of ForbiddenHeaderTestCase#plays; \
                looked for class path resource dev/parley/nowhere.yaml and file %s
                  the header Host cannot be sent: Java's HTTP client sets it itself, or its name or value holds a \
                character that HTTP does not allow (the value is not shown) at the endpoint of \
                ForbiddenHeaderTestCase#plays""".formatted(Path.of("nowhere.yaml").toAbsolutePath()));
    }
}
