package dev.parley.tool.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolDefinition;
import dev.parley.json.Json;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaProblemsTests {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "{}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":[\"string\",\"null\"]}},\"required\":[\"a\"]}",
                "{\"properties\":{\"a\":{\"$ref\":\"#/$defs/a%20b\"}},\"$defs\":{\"a b\":{}}}",
                "{\"properties\":{\"a\":{\"$ref\":\"#name\"}},\"$defs\":{\"a\":{\"$anchor\":\"name\"}}}",
                "{\"properties\":{\"a\":{\"$ref\":\"https://shop.example/a\"}},\"$defs\":{\"a\":{\"$id\":\"https://shop.example/a\"}}}",
                "{\"properties\":{\"a\":{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}}}",
                "{\"properties\":{\"node\":{\"$ref\":\"#\"}}}",
                "{\"properties\":{\"a\":{\"enum\":[{\"$ref\":\"#/nowhere\"}]}}}",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"properties\":{\"a\":{\"items\":[{}]}}}",
                "{\"$schema\":\"http://json-schema.org/draft-04/schema\",\"properties\":{\"a\":{\"minimum\":1,\"exclusiveMinimum\":true}}}"
            })
    void finds_none_in_a_usable_schema(String schema) {
        assertThat(problems(schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "{\"properties\":{\"a\":{\"type\":\"strin\"}}} -> /properties/a/type is \"strin\": expected any of [array,"
                        + " boolean, integer, null, number, object, string]",
                "{\"required\":\"id\"} -> /required is \"id\": value is [string] but should be [array]",
                "{\"properties\":{\"a\":{\"required\":true}}}"
                        + " -> /properties/a/required is true: value is [boolean] but should be [array]",
                "{\"properties\":{\"a\":{\"pattern\":\"(\"}}}"
                        + " -> /properties/a/pattern is \"(\": unclosed group near index 1 (",
                "{\"type\":\"string\"} -> /type is \"string\", must be \"object\": the arguments of a call are an object",
                "{\"$schema\":\"https://shop.example/mine\"} -> /$schema is \"https://shop.example/mine\"; known are"
                        + " https://json-schema.org/draft/2020-12/schema, https://json-schema.org/draft/2019-09/schema,"
                        + " http://json-schema.org/draft-07/schema, http://json-schema.org/draft-06/schema,"
                        + " http://json-schema.org/draft-04/schema",
                "{\"properties\":{\"a\":{\"$ref\":\"#/$defs/a\"}}}"
                        + " -> /properties/a/$ref is \"#/$defs/a\", which is not in this schema",
                "{\"properties\":{\"a\":{\"$ref\":\"#name\"}}}"
                        + " -> /properties/a/$ref is \"#name\", which is not in this schema",
                "{\"anyOf\":[{\"$ref\":\"https://shop.example/a\"}]} -> /anyOf/0/$ref is \"https://shop.example/a\", and no"
                        + " schema is fetched; write it under \"$defs\" and refer to \"#/$defs/<name>\"",
                "{\"$ref\":\"#\"} -> it cannot be used: a $ref of the schema leads back to itself",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"$id\":\"a b\"}"
                        + " -> /$id is \"a b\": illegal character in path at index 1: a b"
            })
    void says_what_is_wrong_and_where(String schema, String expected) {
        assertThat(problems(schema)).isEqualTo(expected);
    }

    @Test
    void names_all_places_at_once() {
        assertThat(problems(
                        "{\"type\": \"objekt\", \"required\": \"id\", \"properties\": {\"a\": {\"minLength\": -1}}}"))
                .hasLineCount(3)
                .contains("/type is ", "/required is ", "/properties/a/minLength is -1: -1 is less than 0");
    }

    private static String problems(String schema) {
        ToolDefinition definition =
                ToolDefinition.of(Json.parse("{\"name\": \"order_status\", \"parameters\": " + schema + "}"));
        return ArgumentCheck.problems(definition).stream()
                .map(SchemaProblem::toString)
                .collect(Collectors.joining("\n"));
    }
}
