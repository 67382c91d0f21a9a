package dev.parley.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFillerTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":{"type":"string"}}                       | Where is order A-17?                | {"id":"A-17"}
            {"id":{"type":"string"}}                       | Status of order 17?                 | {"id":"17"}
            {"id":{"type":"string"}}                       | Take 3 of A-17.                     | {"id":"A-17"}
            {"order_id":{"type":"string"}}                 | Cancel inv_2024_x now               | {"order_id":"inv_2024_x"}
            {"orderId":{"type":"string"}}                  | Cancel B-2.                         | {"orderId":"B-2"}
            {"id":{"type":"integer"}}                      | Status of order 17?                 | {"id":17}
            {"id":{"type":"integer"}}                      | Where is order A-17?                | {}
            {"city":{"type":"string"}}                     | Is Berlin sunny?                    | {"city":"Berlin"}
            {"city":{"type":"string"}}                     | Weather in New York City today?     | {"city":"New York City"}
            {"city":{"type":"string"}}                     | Hi. Weather please                  | {}
            {"city":{"type":"string"}}                     | Send A-17 to São Paulo.             | {"city":"São Paulo"}
            {"unit":{"enum":["celsius","fahrenheit"]}}     | How warm in Fahrenheit?             | {"unit":"fahrenheit"}
            {"speed":{"enum":["next_day","standard"]}}     | Ship it next day                    | {"speed":"next_day"}
            {"unit":{"enum":["art"]}}                      | Start                               | {}
            {"size":{"enum":[10,20]}}                      | I take 20 of them                   | {"size":20}
            {"amount":{"type":"number"}}                   | Refund 12.50 euros                  | {"amount":12.50}
            {"amount":{"type":"number"}}                   | It was -5 degrees                   | {"amount":-5}
            {"guests":{"type":"integer","maximum":10}}     | Table 12 for 4 people               | {"guests":4}
            {"guests":{"type":"integer"}}                  | 2.5 people                          | {}
            {"a":{"type":"integer"},"b":{"type":"integer"}} | Add 3 and 4                        | {"a":3,"b":4}
            {"from":{"type":"string"},"to":{"type":"string"}} | A train from Rome to Oslo        | {"from":"Rome","to":"Oslo"}
            {"day":{"type":"string","format":"date"}}      | A table on 2026-03-04, please       | {"day":"2026-03-04"}
            {"mail":{"type":"string","format":"email"}}    | Write to ann@example.org.           | {"mail":"ann@example.org"}
            {"sku":{"type":"string","pattern":"^[A-Z]-\\\\d+$"}} | Find (B-22) please            | {"sku":"B-22"}
            {"ids":{"type":"array","items":{"type":"string"}}} | Compare A-17 and B-2            | {"ids":["A-17","B-2"]}
            {"ids":{"type":"array","items":{"type":"string"},"maxItems":1}} | Compare A-17 and B-2 | {"ids":["A-17"]}
            {"note":{"type":"string"}}                     | Where is order A-17 in Berlin?      | {}
            """)
    void takes_what_fits_from_the_users_words(String properties, String text, String arguments) {
        assertThat(filled("{\"properties\":" + properties + "}", text)).isEqualTo(arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"string"}                                            | "x"
            {"type":"string","minLength":3}                              | "xxx"
            {"type":"string","default":"EUR"}                            | "EUR"
            {"type":"string","examples":["Oslo"]}                        | "Oslo"
            {"enum":["a","b"]}                                           | "a"
            {"const":7}                                                  | 7
            {"type":"string","format":"date"}                            | "2026-01-01"
            {"type":"string","format":"email"}                           | "user@example.com"
            {"type":"string","format":"ipv4"}                            | "192.0.2.1"
            {"type":"string","format":"ipv6"}                            | "2001:db8::1"
            {"type":"integer"}                                           | 0
            {"type":"integer","minimum":5}                               | 5
            {"type":"integer","exclusiveMinimum":5}                      | 6
            {"type":"integer","maximum":-3}                              | -3
            {"type":"integer","minimum":5,"multipleOf":4}                | 8
            {"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1}  | 0.5
            {"type":"boolean"}                                           | false
            {"type":"null"}                                              | null
            {"type":["null","integer"]}                                  | 0
            {"type":"array","items":{"type":"integer"}}                  | []
            {"type":"array","items":{"type":"integer"},"minItems":2}     | [0,0]
            {"type":"object","properties":{"a":{"type":"boolean"},"b":{}},"required":["a"]} | {"a":false}
            {"anyOf":[{"type":"boolean"},{"type":"string"}]}             | false
            {"allOf":[{"type":"integer"},{"minimum":2}]}                 | 2
            {"$ref":"#/$defs/size"}                                      | "small"
            {"$ref":"#/$defs/node"}                                      | {"name":"x"}
            {"$ref":"https://example.com/other.json"}                    | "x"
            true                                                         | "x"
            """)
    void makes_up_a_minimal_value_for_a_required_property(String property, String value) {
        String schema = """
                {"$defs": {
                   "size": {"enum": ["small", "large"]},
                   "node": {"type": "object", "required": ["name"],
                            "properties": {"name": {"type": "string"}, "next": {"$ref": "#/$defs/node"}}}},
                 "required": ["value"], "properties": {"value": %s}}
                """.formatted(property);

        assertThat(filled(schema, "hello")).isEqualTo("{\"value\":" + value + "}");
    }

    @Test
    void passes_the_whole_text_to_a_required_query() {
        assertThat(filled(
                        "{\"properties\":{\"query\":{\"type\":\"string\"}},\"required\":[\"query\"]}",
                        "red shoes in size 40"))
                .isEqualTo("{\"query\":\"red shoes in size 40\"}");
    }

    @Test
    void fills_a_required_property_that_is_not_declared() {
        assertThat(filled("{\"type\":\"object\",\"required\":[\"id\"]}", "Where is A-17?"))
                .isEqualTo("{\"id\":\"A-17\"}");
    }

    @Test
    void takes_no_arguments_where_the_schema_is_empty() {
        assertThat(filled("{}", "Where is A-17?")).isEqualTo("{}");
    }

    @Test
    void stops_in_a_schema_that_requires_itself() {
        Map<String, Object> arguments = SchemaFiller.fill(
                schema("{\"type\":\"object\",\"required\":[\"next\"],\"properties\":{\"next\":{\"$ref\":\"#\"}}}"),
                "hello");

        assertThat(arguments).containsOnlyKeys("next");
    }

    private static String filled(String schema, String text) {
        return Json.compact(SchemaFiller.fill(schema(schema), text));
    }

    private static Map<String, Object> schema(String json) {
        return Json.copyOf(requireNonNull((Map<?, ?>) Json.parse(json)));
    }
}
