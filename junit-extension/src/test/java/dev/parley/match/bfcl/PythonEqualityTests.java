package dev.parley.match.bfcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ==} says of two values in Python 3. */
class PythonEqualityTests {

    @ParameterizedTest(name = "{0} == {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1                    | 1                    | true
            1                    | 2                    | false
            1                    | 1.0                  | true
            1                    | true                 | true
            0                    | false                | true
            2                    | true                 | false
            true                 | true                 | true
            true                 | false                | false
            1.0                  | true                 | true
            0.5                  | true                 | false
            0.0                  | false                | true
            0.1                  | 0.10000000000000001  | true
            0.1                  | 0.2                  | false
            9007199254740993     | 9007199254740992.0   | false
            9007199254740992     | 9007199254740992.0   | true
            18446744073709551616 | 18446744073709551616 | true
            18446744073709551616 | 0                    | false
            1e400                | 1e500                | true
            1e400                | -1e400               | false
            "1"                  | 1                    | false
            "a"                  | "a"                  | true
            "a"                  | "A"                  | false
            null                 | null                 | true
            null                 | false                | false
            0                    | null                 | false
            [1, "a"]             | [1.0, "a"]           | true
            [1, 2]               | [2, 1]               | false
            [1]                  | [1, 1]               | false
            [[true]]             | [[1]]                | true
            []                   | {}                   | false
            {}                   | []                   | false
            [1]                  | 1                    | false
            {"a": 1, "b": 2}     | {"b": 2.0, "a": true} | true
            {"a": 1}             | {"a": 2}             | false
            {"a": 1}             | {"b": 1}             | false
            {"a": 1}             | {"a": 1, "b": null}  | false
            {"a": null}          | {"b": null}          | false
            {"a": 1}             | "a"                  | false
            """)
    void values_are_equal_as_in_Python(String left, String right, boolean equal) {
        assertThat(PythonEquality.equal(Json.parse(left), Json.parse(right))).isEqualTo(equal);
        assertThat(PythonEquality.equal(Json.parse(right), Json.parse(left))).isEqualTo(equal);
    }
}
