package dev.parley.tool.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolDefinition;
import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentCheckTests {

    private static final String ORDER = """
            {"type": "object",
             "properties": {
               "id": {"type": "string"},
               "unit": {"enum": ["celsius", "fahrenheit"]},
               "count": {"type": "integer", "minimum": 1},
               "lines": {"type": "array", "items": {
                 "type": "object", "properties": {"sku": {"type": "string"}}, "required": ["sku"], "additionalProperties": false}}},
             "required": ["id"],
             "additionalProperties": false}""";

    private final ArgumentCheck check = new ArgumentCheck();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " <- ",
            value = {
                "{\"id\": \"A-17\"}",
                "{\"id\": \"A-17\", \"count\": 2.0, \"unit\": \"celsius\", \"lines\": [{\"sku\": \"x\"}]}"
            })
    void finds_nothing_in_valid_arguments(String arguments) {
        assertThat(violations(ORDER, arguments)).isEmpty();
    }

    @Test
    void says_in_padded_lines_what_is_wrong() {
        assertThat(violations(ORDER, "{\"id\":17,\"idd\":\"A-17\"}")).isEqualTo("""
                /id   is a number (17), must be a string
                /idd  unknown; did you mean "id"?""");
    }

    @Test
    void names_what_is_missing_where_its_object_begins() {
        assertThat(violations(ORDER, "{\"count\": 0, \"lines\": [{\"sku\": \"a\"}, {\"sk\": \"b\"}]}"))
                .isEqualTo("""
                /id           is missing
                /count        is 0, must be at least 1
                /lines/1/sku  is missing
                /lines/1/sk   unknown; did you mean "sku"?""");
    }

    @Test
    void lists_what_is_known_where_nothing_is_near() {
        assertThat(violations(ORDER, "{\"id\": \"A-17\", \"colour\": 1}"))
                .isEqualTo("/colour  unknown; known are id, unit, count, lines");
    }

    @Test
    void says_that_nothing_is_known_where_a_tool_takes_nothing() {
        assertThat(violations("{\"type\": \"object\", \"additionalProperties\": false}", "{\"id\": 1}"))
                .isEqualTo("/id  unknown; none is known here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " <- ",
            value = {
                "{\"type\":\"string\"} <- null <- is null, must be a string",
                "{\"type\":\"string\"} <- [1] <- is an array ([1]), must be a string",
                "{\"type\":\"string\"} <- {\"a\":1} <- is an object ({\"a\":1}), must be a string",
                "{\"type\":\"array\"} <- true <- is a boolean (true), must be an array",
                "{\"type\":\"object\"} <- \"x\" <- is a string (\"x\"), must be an object",
                "{\"type\":\"boolean\"} <- \"true\" <- is a string (\"true\"), must be a boolean",
                "{\"type\":\"integer\"} <- 2.5 <- is a number (2.5), must be an integer",
                "{\"type\":[\"string\",\"null\"]} <- 1 <- is a number (1), must be a string or null",
                "{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]} <- 1 <- is a number (1), must be a string or null",
                "{\"anyOf\":[{\"enum\":[\"a\",\"b\"]},{\"type\":\"null\"}]} <- \"c\" <- is \"c\", must be one of \"a\", \"b\"",
                "{\"anyOf\":[{\"minimum\":5},{\"multipleOf\":2}]} <- 1 <- is 1, must be one of the alternatives under anyOf",
                "{\"allOf\":[{\"type\":\"string\"}]} <- 1 <- is a number (1), must be a string",
                "{\"if\":{\"type\":\"string\"},\"then\":{\"minLength\":3}} <- \"x\" <- is \"x\", must have at least 3 characters",
                "{\"enum\":[\"celsius\",\"fahrenheit\"]} <- \"kelvin\" <- is \"kelvin\", must be one of \"celsius\", \"fahrenheit\"",
                "{\"enum\":[1]} <- 2 <- is 2, must be 1",
                "{\"const\":\"a\"} <- \"b\" <- is \"b\", must be \"a\"",
                "{\"format\":\"date\"} <- \"tomorrow\" <- is \"tomorrow\", must be of the format date",
                "false <- 1 <- is not allowed"
            })
    void words_each_keyword(String schema, String value, String expected) {
        assertThat(violations("{\"properties\": {\"unit\": " + schema + "}}", "{\"unit\": " + value + "}"))
                .isEqualTo("/unit  " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"minimum": 1}                          | 0            | is 0, must be at least 1
            {"maximum": 10}                         | 10.5         | is 10.5, must be at most 10
            {"exclusiveMinimum": 0}                 | 0            | is 0, must be more than 0
            {"exclusiveMaximum": 10}                | 10           | is 10, must be less than 10
            {"multipleOf": 0.5}                     | 0.7          | is 0.7, must be a multiple of 0.5
            {"minLength": 3}                        | "ab"         | is "ab", must have at least 3 characters
            {"maxLength": 1}                        | "ab"         | is "ab", must have at most 1 character
            {"pattern": "^A-"}                      | "17"         | is "17", must match ^A-
            {"const": null}                         | 1            | is 1, must be null
            {"const": {"a": 1}}                     | 1            | is 1, must be {"a":1}
            {"minItems": 2}                         | [1]          | is [1], must have at least 2 items
            {"maxItems": 1}                         | [1, 2]       | is [1,2], must have at most 1 item
            {"uniqueItems": true}                   | [1, 1]       | is [1,1], must have no item twice
            {"contains": {"type": "string"}}        | [1]          | is [1], must have an item that fits {"type":"string"}
            {"contains": {"type": "string"}, "minContains": 2} | ["a", 1] | is ["a",1], must have at least 2 items that fit {"type":"string"}
            {"contains": {"type": "string"}, "maxContains": 1} | ["a", "b", 1] | is ["a","b",1], must have at most 1 item that fits {"type":"string"}
            {"minProperties": 1}                    | {}           | is {}, must have at least 1 property
            {"maxProperties": 1}                    | {"a": 1, "b": 2} | is {"a":1,"b":2}, must have at most 1 property
            {"propertyNames": {"pattern": "^x"}}    | {"a": 1}     | has a property of a wrong name; each name must match ^x
            {"propertyNames": {"enum": ["x", "y"]}} | {"a": 1}     | has a property of a wrong name; each name must be one of "x", "y"
            {"not": {"type": "string"}}             | "x"          | is "x", must not fit {"type":"string"}
            {"oneOf": [{"minimum": 5}, {"multipleOf": 2}]} | 1     | is 1, must be one of the alternatives under oneOf
            {"oneOf": [{"type": "integer"}, {"type": "number"}]} | 1 | is 1, fits several of the alternatives under oneOf, must fit one
            {"oneOf": [{"type": "integer", "minimum": 5}, {"type": "string"}]} | 1 | is 1, must be at least 5
            {"allOf": [{"minimum": 5}, {"maximum": 9}]} | 1        | is 1, must be at least 5
            {"if": {"type": "string"}, "then": {"minLength": 3}, "else": {"minimum": 3}} | 1 | is 1, must be at least 3
            {"if": {"type": "string"}, "then": false} | "x"        | is not allowed
            """)
    void words_each_keyword_of_a_value(String schema, String value, String expected) {
        assertThat(violations("{\"properties\": {\"unit\": " + schema + "}}", "{\"unit\": " + value + "}"))
                .isEqualTo("/unit  " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"required": ["b"]}                                | {}       | /unit/b  is missing
            {"dependentRequired": {"a": ["b"], "c": ["d"]}}    | {"a": 1} | /unit/b  is missing; "a" needs it
            {"dependentSchemas": {"a": {"required": ["b"]}}}   | {"a": 1} | /unit/b  is missing
            {"properties": {"ab": {}}, "additionalProperties": false} | {"aa": 1} | /unit/aa  unknown; did you mean "ab"?
            {"properties": {"ab": {}}, "unevaluatedProperties": false} | {"aa": 1} | /unit/aa  unknown; did you mean "ab"?
            {"additionalProperties": {"type": "string"}}       | {"b": 1} | /unit/b  is a number (1), must be a string
            {"patternProperties": {"^a": {"type": "string"}}}  | {"a": 1} | /unit/a  is a number (1), must be a string
            {"patternProperties": {"^a": false}}               | {"a": 1} | /unit/a  is not allowed
            {"properties": {"propertyNames": {"minimum": 2}}}  | {"propertyNames": 1} | /unit/propertyNames  is 1, must be at least 2
            {"items": {"type": "string"}}                      | ["a", 1] | /unit/1  is a number (1), must be a string
            {"prefixItems": [{}], "items": false}              | [1, 2]   | /unit/1  is not allowed
            {"prefixItems": [{}], "unevaluatedItems": false}   | [1, 2]   | /unit/1  is not allowed
            """)
    void points_at_the_part_that_is_wrong(String schema, String value, String expected) {
        assertThat(violations("{\"properties\": {\"unit\": " + schema + "}}", "{\"unit\": " + value + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            07 | {"dependencies": {"a": ["b"]}}               | {"a": 1} | /unit/b  is missing; "a" needs it
            07 | {"dependencies": {"a": {"required": ["b"]}}} | {"a": 1} | /unit/b  is missing
            07 | {"items": [{}], "additionalItems": false}    | [1, 2]   | /unit/1  is not allowed
            04 | {"minimum": 1, "exclusiveMinimum": true}     | 1        | /unit  is 1, must be more than 1
            04 | {"maximum": 1, "exclusiveMaximum": true}     | 1        | /unit  is 1, must be less than 1
            """)
    void words_what_older_drafts_have(String draft, String schema, String value, String expected) {
        String whole = "{\"$schema\": \"http://json-schema.org/draft-%s/schema#\", \"properties\": {\"unit\": %s}}";
        assertThat(violations(whole.formatted(draft, schema), "{\"unit\": " + value + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"#/$defs/a%20b", "#/$defs/a~1b", "#name", "other"})
    void follows_each_kind_of_reference(String reference) {
        String schema = """
                {"properties": {"id": {"$ref": "%s"}},
                 "$defs": {"a b": {"type": "string"}, "a/b": {"type": "string"}, "named": {"$anchor": "name", "type": "string"},
                           "other": {"$id": "other", "type": "string"}}}""";
        assertThat(violations(schema.formatted(reference), "{\"id\": 17}"))
                .isEqualTo("/id  is a number (17), must be a string");
    }

    @ParameterizedTest
    @CsvSource({"email", "idn-email", "ipv4", "ipv6", "credit-card"})
    void leaves_formats_alone_that_it_does_not_know(String format) {
        assertThat(violations("{\"properties\": {\"a\": {\"format\": \"" + format + "\"}}}", "{\"a\": \"x\"}"))
                .isEmpty();
    }

    @Test
    void names_the_arguments_themselves_where_they_are_wrong_as_a_whole() {
        assertThat(violations("{\"minProperties\": 2}", "{\"a\": 1}"))
                .isEqualTo("(arguments)  is {\"a\":1}, must have at least 2 properties");
    }

    @Test
    void cuts_long_values_and_long_choices() {
        String choices =
                "\"01\",\"02\",\"03\",\"04\",\"05\",\"06\",\"07\",\"08\",\"09\",\"10\",\"11\",\"12\",\"13\",\"14\"";
        assertThat(violations(
                        "{\"properties\": {\"a\": {\"enum\": [" + choices + "]}}}",
                        "{\"a\": \"" + "x".repeat(80) + "\"}"))
                .isEqualTo(
                        "/a  is \"" + "x".repeat(59) + "…, must be one of"
                                + " \"01\", \"02\", \"03\", \"04\", \"05\", \"06\", \"07\", \"08\", \"09\", \"10\", \"11\", \"12\" and 2 more");
    }

    @Test
    void follows_references_and_draft_07() {
        String schema = """
                {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object",
                 "properties": {"pair": {"items": [{"$ref": "#/definitions/id"}]}},
                 "definitions": {"id": {"type": "string"}}}""";
        assertThat(violations(schema, "{\"pair\": [1, 2]}")).isEqualTo("/pair/0  is a number (1), must be a string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " <- ",
            value = {
                "{ <- the arguments are no JSON: Unexpected end-of-input: expected close marker for Object at line 1, column 2",
                "{\"id\": <- the arguments are no JSON: Unexpected end-of-input within/between Object entries at line 1, column 7",
                "{\"id\" <- the arguments are no JSON: Unexpected end-of-input within/between Object entries at line 1, column 6",
                "{'id': 1} <- the arguments are no JSON: Unexpected character (''' (code 39)): was expecting double-quote to start"
                        + " field name at line 1, column 2",
                "[] <- the arguments are an array, must be an object",
                "\"A-17\" <- the arguments are a string, must be an object",
                "null <- the arguments are null, must be an object"
            },
            quoteCharacter = '`')
    void says_what_the_arguments_are_where_they_are_no_object(String arguments, String expected) {
        assertThat(violations(ORDER, arguments)).isEqualTo(expected);
    }

    @Test
    void takes_any_object_where_a_tool_has_no_parameters() {
        assertThat(violations("{}", "{\"a\": 1}")).isEmpty();
    }

    @Test
    void takes_empty_text_for_the_empty_object() {
        assertThat(violations(ORDER, "")).isEqualTo("/id  is missing");
    }

    @Test
    void refuses_a_definition_whose_schema_is_unusable() {
        assertThatThrownBy(() -> violations("{\"type\": \"objekt\"}", "{}"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the parameters of tool order_status are no usable JSON Schema: /type is \"objekt\":"
                        + " expected any of [array, boolean, integer, null, number, object, string]");
    }

    @Test
    void forgets_the_schemas_used_longest_ago_and_still_answers() {
        for (int i = 0; i < 300; i++) {
            violations("{\"title\": \"" + i + "\", \"required\": [\"id\"]}", "{}");
        }
        assertThat(violations("{\"title\": \"0\", \"required\": [\"id\"]}", "{}"))
                .isEqualTo("/id  is missing");
    }

    @Test
    void answers_several_threads_alike() throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(() -> violations(ORDER, "{\"id\": 17}"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<String> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo("/id  is a number (17), must be a string");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private String violations(String schema, String arguments) {
        ToolDefinition definition =
                ToolDefinition.of(Json.parse("{\"name\": \"order_status\", \"parameters\": " + schema + "}"));
        return String.join("\n", check.violations(definition, new ToolCall("call_1", "order_status", arguments)));
    }
}
