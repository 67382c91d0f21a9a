package dev.parley.dataset.bfcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonCallTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pwd()                                  | {}
            cd(folder='document')                  | {"folder":"document"}
            sort('a.txt')                          | {"first":"a.txt"}
            f('a', 2, third=3)                     | {"first":"a","second":2,"third":3}
            f(first="it's", second='say \\"hi\\"\\n') | {"first":"it's","second":"say \\"hi\\"\\n"}
            f(first=1, second=-1.50, third=1e3)    | {"first":1,"second":-1.50,"third":1E+3}
            f( first = True , second = None, )     | {"first":true,"second":null}
            f(first=[1, 'b', []], second=(1, 2))   | {"first":[1,"b",[]],"second":[1,2]}
            f(first={'a': [1], 'b': {}})           | {"first":{"a":[1],"b":{}}}
            f(12345678901234567890)                | {"first":12345678901234567890}
            f(first='\\d')                         | {"first":"\\\\d"}
            """)
    void reads_literal_arguments_and_gives_each_its_name(String text, String arguments) {
        assertThat(PythonCall.parse(text).arguments(List.of("first", "second", "third")))
                .isEqualTo((Map<?, ?>) Objects.requireNonNull(Json.parse(arguments)));
    }

    @Test
    void keeps_whole_numbers_apart_from_others() {
        assertThat(PythonCall.parse("f(12, 12.0)").positional()).containsExactly(12L, new java.math.BigDecimal("12.0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            f(a=b)    | the call f(a=b) cannot be read: a value is missing at character 5
            f(a=)     | the call f(a=) cannot be read: a value is missing at character 5
            f('a'     | the call f('a' cannot be read: "," is missing at character 6
            f('a)     | the call f('a) cannot be read: "'" is missing at character 6
            f() + 1   | the call f() + 1 cannot be read: the end is missing at character 5
            f(g())    | the call f(g()) cannot be read: a value is missing at character 3
            'f'       | the call 'f' cannot be read: a name is missing at character 1
            """)
    void says_where_a_text_is_no_call_of_literal_values(String text, String message) {
        assertThatThrownBy(() -> PythonCall.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void rejects_more_values_than_the_function_has_parameters() {
        assertThatThrownBy(() -> PythonCall.parse("f(1, 2)").arguments(List.of("only")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a call of f has 2 arguments without a name; the function has 1 parameters");
    }
}
