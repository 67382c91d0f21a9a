package dev.parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

    @Nested
    class Parse {

        @ParameterizedTest
        @MethodSource("dev.parley.json.JsonTests#values")
        void reads_each_kind_of_value(String text, @Nullable Object value) {
            assertThat(Json.parse(text)).isEqualTo(value);
        }

        @Test
        void keeps_the_order_of_keys() {
            assertThat((Map<?, ?>) Json.parse("{\"b\":1,\"a\":2,\"c\":3}"))
                    .extracting(Map::keySet)
                    .hasToString("[b, a, c]");
        }

        @Test
        void returns_a_tree_that_nobody_can_change() {
            List<?> list = (List<?>) Objects.requireNonNull(Json.parse("[{\"a\":1}]"));

            assertThatThrownBy(() -> ((Map<?, ?>) list.get(0)).clear())
                    .isInstanceOf(UnsupportedOperationException.class);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"id\":17          | 1 | 9",
                    "{\"id\":17,}        | 1 | 10",
                    "[1] 2               | 1 | 5",
                    "{\"id\": NaN}       | 1 | 11",
                    "{'id': 17}          | 1 | 2",
                    "oops                | 1 | 1",
                    "\"open              | 1 | 6"
                })
        void says_where_a_text_stops_being_a_value(String text, int line, int column) {
            JsonSyntaxException fault = catchThrowableOfType(JsonSyntaxException.class, () -> Json.parse(text));

            assertThat(fault)
                    .extracting(JsonSyntaxException::line, JsonSyntaxException::column)
                    .containsExactly(line, column);
        }

        @Test
        void counts_lines() {
            JsonSyntaxException fault =
                    catchThrowableOfType(JsonSyntaxException.class, () -> Json.parse("{\n  \"id\": 17,\n  oops\n}"));

            assertThat(fault).extracting(JsonSyntaxException::line).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\t"})
        void says_that_there_is_no_value(String text) {
            assertThatThrownBy(() -> Json.parse(text))
                    .isInstanceOf(JsonSyntaxException.class)
                    .hasMessage("there is no value");
        }

        @Test
        void does_not_quote_the_text_in_its_message() {
            assertThatThrownBy(() -> Json.parse("{\"key\": secret}"))
                    .isInstanceOf(JsonSyntaxException.class)
                    .hasMessageNotContaining("\"key\"");
        }

        @Test
        void refuses_a_text_that_is_nested_too_deep() {
            assertThatThrownBy(() -> Json.parse("[".repeat(2_000) + "]".repeat(2_000)))
                    .isInstanceOf(JsonSyntaxException.class)
                    .hasMessageContaining("nesting depth");
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("12", 12L),
                arguments("12.0", new BigDecimal("12.0")),
                arguments("1e3", new BigDecimal("1E+3")),
                arguments("9223372036854775808", new BigInteger("9223372036854775808")),
                arguments(" \"a\\u00e9\" ", "aé"),
                arguments("true", true),
                arguments("null", null),
                arguments("[1,null]", Arrays.asList(1L, null)),
                arguments("{}", Map.of()));
    }

    @Nested
    class Same {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "12                 | 12.0",
                    "1e3                | 1000",
                    "-0                 | 0.0",
                    "9223372036854775808 | 9223372036854775808.0",
                    "\"a\"              | \"\\u0061\"",
                    "null               | null",
                    "true               | true",
                    "{\"a\":1,\"b\":[2]} | {\"b\":[2.0],\"a\":1.0}",
                    "[null]             | [null]",
                    "{\"a\":null}       | {\"a\":null}"
                })
        void holds_for_equal_values(String left, String right) {
            assertThat(Json.same(Json.parse(left), Json.parse(right))).isTrue();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "12                 | \"12\"",
                    "1                  | true",
                    "0                  | false",
                    "0                  | null",
                    "null               | \"\"",
                    "9007199254740993   | 9007199254740992.0",
                    "0.1                | 0.10000000000000001",
                    "\"a\"              | \"A\"",
                    "[1,2]              | [2,1]",
                    "[1]                | [1,1]",
                    "[]                 | {}",
                    "[1]                | 1",
                    "{\"a\":1}          | {\"a\":1,\"b\":2}",
                    "{\"a\":null}       | {}",
                    "{\"a\":null}       | {\"b\":null}"
                })
        void does_not_hold_for_different_values(String left, String right) {
            Object first = Json.parse(left);
            Object second = Json.parse(right);

            assertThat(List.of(Json.same(first, second), Json.same(second, first)))
                    .containsOnly(false);
        }

        @ParameterizedTest
        @MethodSource("dev.parley.json.JsonTests#twelves")
        void does_not_care_how_a_number_is_held(Number twelve) {
            assertThat(Json.same(twelve, 12L)).isTrue();
        }
    }

    static Stream<Number> twelves() {
        return Stream.of(12, (short) 12, (byte) 12, 12.0, 12.0f, BigInteger.valueOf(12), new BigDecimal("12.00"));
    }

    @Nested
    class CopyOf {

        @Test
        void does_not_follow_later_changes() {
            List<Object> inner = new ArrayList<>(List.of(1L));
            Map<String, @Nullable Object> object = new LinkedHashMap<>(Map.of("a", inner));

            Map<String, @Nullable Object> copy = Json.copyOf(object);
            inner.add(2L);
            object.put("b", 3L);

            assertThat(copy).hasToString("{a=[1]}");
        }

        @Test
        void holds_small_whole_numbers_as_long() {
            assertThat(Json.copyOf((Object) List.of(1, (short) 2, (byte) 3))).isEqualTo(List.of(1L, 2L, 3L));
        }

        @Test
        void keeps_null_in_objects_and_lists() {
            Object tree = Json.parse("{\"a\":null,\"b\":[null]}");

            assertThat(Json.copyOf(tree)).isEqualTo(tree);
        }

        @Test
        void cannot_be_changed() {
            Map<String, @Nullable Object> copy = Json.copyOf(new LinkedHashMap<>(Map.of("a", 1L)));

            assertThatThrownBy(() -> copy.put("b", 2L)).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void refuses_what_is_no_value() {
            assertThatThrownBy(() -> Json.copyOf((Object) List.of(new StringBuilder())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no JSON value: java.lang.StringBuilder");
        }

        @Test
        void refuses_a_key_that_is_no_text() {
            assertThatThrownBy(() -> Json.copyOf(Map.of(17, "a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no JSON object: the key 17 is no text");
        }
    }

    @Nested
    class Compact {

        @ParameterizedTest
        @ValueSource(
                strings = {"{\"b\":[1,2.50,null],\"a\":{\"c\":true}}", "\"Zürich\\n\\\"\"", "9223372036854775808", "[]"
                })
        void writes_what_it_read(String text) {
            assertThat(Json.compact(Json.parse(text))).isEqualTo(text);
        }

        @ParameterizedTest
        @NullSource
        void writes_null(@Nullable Object tree) {
            assertThat(Json.compact(tree)).isEqualTo("null");
        }

        @Test
        void writes_a_line_a_value_for_people() {
            assertThat(Json.pretty(Json.parse("{\"a\":[1,{\"b\":\"x: y\"}],\"c\":{},\"d\":[],\"e\":null,\"f\":1.50}")))
                    .isEqualTo("""
                    {
                      "a": [
                        1,
                        {
                          "b": "x: y"
                        }
                      ],
                      "c": { },
                      "d": [ ],
                      "e": null,
                      "f": 1.50
                    }""");
        }

        @Test
        void writes_nothing_for_people_that_is_no_value() {
            assertThatThrownBy(() -> Json.pretty(Map.of("a", new Object())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("no JSON value: ");
        }

        @Test
        void refuses_what_is_no_value() {
            assertThatThrownBy(() -> Json.compact(Map.of("a", new Object())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("no JSON value: ");
        }
    }
}
