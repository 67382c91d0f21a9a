package dev.parley.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTests {

    private static final String ORDER = """
            {"items": [{"price": 12.5, "a key": [1, [2, 3]]}, null], "0": "zero", "it's": 4, "\\"": 5}""";

    private static String at(String path) {
        return JsonPath.parse(path).orElseThrow().valuesIn(Json.parse(ORDER)).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $.items[0].price         | [12.5]
            $["items"][0]['price']   | [12.5]
            $.items[0]["a key"][1][0] | [2]
            $.items[1]               | [null]
            $.0                      | [zero]
            $["it's"]                | [4]
            $['"']                   | [5]
            $.items[2]               | []
            $.items.price            | []
            $[0]                     | []
            $.items[0].price.cents   | []
            $.items[1].price         | []
            $.none                   | []
            """)
    void names_one_place_or_none(String path, String found) {
        assertThat(at(path)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$.items"})
    void begins_at_the_whole_value(String path) {
        assertThat(JsonPath.parse(path).orElseThrow().valuesIn(Json.parse("{\"items\": 1}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "items",
                "a.items",
                "$items",
                "$.",
                "$..items",
                "$.items[",
                "$.items[x]",
                "$.items[*]",
                "$.*",
                "$.items[-1]",
                "$.items[1234567]",
                "$.items[\"]",
                "$.items['']",
                "$.a b",
                "$.items[0] "
            })
    void anything_else_is_no_path(String text) {
        assertThat(JsonPath.parse(text)).isEmpty();
    }
}
