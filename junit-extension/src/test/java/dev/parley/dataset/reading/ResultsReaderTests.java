package dev.parley.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
            {$fail: x}              | unknown key "$fail" at r.yaml:1:37, turn 0; known are $error
            {f: {$eror: x}}         | unknown key "$eror" at r.yaml:1:41, turn 0; did you mean "$error"?
            {$error: 5}             | "$error" is 5 at r.yaml:1:45, turn 0; write a text
            [{$error: x, code: 4}]  | unknown key "code" at r.yaml:1:49, turn 0; known are $error
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
