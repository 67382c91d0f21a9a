package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import dev.parley.match.value.ArgumentMatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsReaderTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rain        | rain
            42          | 42
            1.50        | 1.50
            true        | true
            '[]'        | []
            '["a"]'     | ["a"]
            """)
    void anything_but_a_list_or_an_object_is_one_result(String value, String content) throws IOException {
        assertThat(results(value)).isEqualTo(byPosition(new WrittenResult.Content(content)));
    }

    @Test
    void a_list_is_one_result_per_call() throws IOException {
        assertThat(results("[a, null, {$error: broken}, [b], '', {$ref: x}]"))
                .isEqualTo(byPosition(
                        new WrittenResult.Content("a"),
                        new WrittenResult.Placeholder(),
                        new WrittenResult.Failure("broken"),
                        new WrittenResult.Content("[\"b\"]"),
                        new WrittenResult.Content(""),
                        new WrittenResult.Content("{\"$ref\":\"x\"}")));
    }

    @Test
    void an_error_alone_is_one_result() throws IOException {
        assertThat(results("{$error: broken}")).isEqualTo(byPosition(new WrittenResult.Failure("broken")));
    }

    @Test
    void an_object_holds_results_by_function() throws IOException {
        assertThat(results("{f: {a: 1}, g: [x, {$error: y}], h: {$error: z}, i: null}"))
                .isEqualTo(new WrittenResults.ByFunction(Map.of(
                        "f", everyCall(new WrittenResult.Content("{\"a\":1}")),
                        "g",
                                new WrittenResults.ForFunction(
                                        List.of(new WrittenResult.Content("x"), new WrittenResult.Failure("y")), false),
                        "h", everyCall(new WrittenResult.Failure("z")))));
    }

    @Test
    void a_result_may_come_late() throws IOException {
        assertThat(results(
                        "[{$delay: 200ms, $result: {a: 1}}, {$delay: 2, $error: broken}, {$delay: 1s, $result: null}]"))
                .isEqualTo(byPosition(
                        late(Duration.ofMillis(200), new WrittenResult.Content("{\"a\":1}")),
                        late(Duration.ofSeconds(2), new WrittenResult.Failure("broken")),
                        late(Duration.ofSeconds(1), new WrittenResult.Placeholder())));
    }

    private static WrittenResult late(Duration delay, WrittenResult result) {
        return new WrittenResult.Delayed(delay, result);
    }

    @Test
    void a_table_answers_by_the_arguments() throws IOException {
        assertThat(
                        results(
                                "{f: {$when: [{arguments: {id: A-17}, result: {a: 1}}, {arguments: {}, result: {$error: x}}], $else: y}}"))
                .isEqualTo(new WrittenResults.ByFunction(Map.of(
                        "f",
                        everyCall(new WrittenResult.ByArguments(
                                List.of(
                                        new WrittenResult.Case(
                                                Map.of("id", new ArgumentMatcher.EqualTo("A-17")),
                                                new WrittenResult.Content("{\"a\":1}")),
                                        new WrittenResult.Case(Map.of(), new WrittenResult.Failure("x"))),
                                Optional.of(new WrittenResult.Content("y")))))));
    }

    @Test
    void a_schema_makes_a_result_up_unless_it_is_the_address_of_one() throws IOException {
        assertThat(results("[{$schema: {type: string}}, {$schema: 'https://json-schema.org', a: 1}]"))
                .isEqualTo(byPosition(
                        new WrittenResult.MadeUp(Map.of("type", "string")),
                        new WrittenResult.Content("{\"$schema\":\"https://json-schema.org\",\"a\":1}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "[]", "{}"})
    void an_empty_value_is_absent(String value) throws IOException {
        assertThat(results(value)).isEqualTo(WrittenResults.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tool_results", "tool_response", "tool_responses", "tool_output", "tool_outputs"})
    void the_key_has_five_names(String key) throws IOException {
        Checked checked = Checked.text(folder, "r.yaml", "- turns: [{user: hi, " + key + ": rain}]");

        assertThat(checked.turn().results()).isEqualTo(byPosition(new WrittenResult.Content("rain")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {$eror: x}              | unknown key "$eror" at r.yaml:1:37, turn 0; did you mean "$error"?
            {$fail: x}              | unknown key "$fail" at r.yaml:1:37, turn 0; known are $error, $when, $else, $schema, $delay, $result
            {f: {$eror: x}}         | unknown key "$eror" at r.yaml:1:41, turn 0; did you mean "$error"?
            {$error: 5}             | "$error" is 5 at r.yaml:1:45, turn 0; write a text
            [{$error: x, code: 4}]  | unknown key "code" at r.yaml:1:49, turn 0; known are $error, $when, $schema, $result, $delay, $else
            {f: {$delay: 1s}}       | "f" says no result: {"$delay":"1s"} at r.yaml:1:40, turn 0; add $result, $error, $when or $schema
            {f: {$delay: soon, $result: x}} | "$delay" is "soon" at r.yaml:1:49, turn 0; write a number of seconds, or a time of at most 10m such as 200ms, 1.5s or 2m
            {f: {$error: x, $result: y}} | "$error" and "$result" stand side by side at r.yaml:1:40, turn 0; keep one of them
            {f: {$result: x, $else: y}} | "$else" stands without "$when" at r.yaml:1:40, turn 0; write the cases under $when, or $result
            {f: {$schema: {type: strin}}} | "$schema" is no usable JSON Schema: /type is "strin": expected any of [array, boolean, integer, null, number, object, string] at r.yaml:1:57, turn 0
            [{$schema: {$ref: '#/a'}}] | "$schema" is no usable JSON Schema: /$ref is "#/a", which is not in this schema at r.yaml:1:54, turn 0
            {f: {$when: [{arguments: {}, result: {$schema: {pattern: '['}}}]}} | "$schema" is no usable JSON Schema: /pattern is "[": unclosed character class near index 0 [ ^ at r.yaml:1:93, turn 0
            {f: {$when: {id: 1}}}   | "$when" is {"id":1} at r.yaml:1:48, turn 0; write a list of cases, each an object with arguments and result
            {f: {$when: []}}        | "$when" is [] at r.yaml:1:48, turn 0; write a list of cases, each an object with arguments and result
            {f: {$when: [{result: x}]}} | "$when[0]" is {"result":"x"} at r.yaml:1:49, turn 0; write an object with arguments and result
            {f: {$when: [{arguments: {}, result: x, also: y}]}} | unknown key "also" at r.yaml:1:76, turn 0; known are arguments, result
            """)
    void errors_are_checked(String value, String fault) throws IOException {
        assertThat(check(value).faults()).isEqualTo(fault);
    }

    private WrittenResults results(String value) throws IOException {
        return check(value).turn().results();
    }

    private Checked check(String value) throws IOException {
        return Checked.text(folder, "r.yaml", "- turns: [{user: hi, tool_results: " + value + "}]\n");
    }

    private static WrittenResults byPosition(WrittenResult... results) {
        return new WrittenResults.ByPosition(Stream.of(results).toList());
    }

    private static WrittenResults.ForFunction everyCall(WrittenResult result) {
        return new WrittenResults.ForFunction(List.of(result), true);
    }
}
