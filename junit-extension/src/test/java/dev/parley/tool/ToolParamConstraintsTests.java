package dev.parley.tool;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolDefinition;
import dev.parley.input.Faults;
import dev.parley.json.Json;
import dev.parley.tool.check.ArgumentCheck;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a parameter demands of its value is told to the model and held against its calls. */
class ToolParamConstraintsTests {

    enum State {
        @ToolParam("the money is there")
        PAID,
        @ToolParam("it is on its way")
        @JsonProperty("in-transit")
        SHIPPED {
            @Override
            public String toString() {
                return "moving";
            }
        },
        LOST
    }

    record Line(
            @ToolParam(value = "the article", pattern = "^[A-Z]{2}-[0-9]+$")
            String sku,

            @ToolParam(minimum = 1, maximum = 99) int count,
            @ToolParam(maxLength = 80) Optional<String> note,

            @ToolParam(value = "colours", minItems = 1, maxItems = 3)
            List<String> colours,

            @ToolParam("as it is now") State state) {}

    record Node(
            @ToolParam(minLength = 1) String name,
            @ToolParam(maxItems = 9) List<Node> children) {}

    static final class Shop {

        @Tool
        void numbers(
                @ToolParam(minimum = 12) int whole,
                @ToolParam(minimum = -0.5, maximum = 0.5) double share,
                @ToolParam(maximum = 1e20) Optional<BigInteger> large) {}

        @Tool
        void texts(
                @ToolParam(value = "an id", pattern = "^A-", minLength = 3, maxLength = 9) String id,
                @ToolParam(format = "email") Optional<String> mail,
                @ToolParam(format = "phone") String phone) {}

        @Tool
        void containers(
                @ToolParam(minItems = 1) List<String> list,
                @ToolParam(maxItems = 2) int[] array,
                @ToolParam(minItems = 1, maxItems = 5) Map<String, Integer> map,
                @ToolParam(maxItems = 3) Optional<Set<String>> set) {}

        @Tool
        void lines(List<Line> lines) {}

        @Tool
        void tree(Node root) {}

        @Tool
        void states(State bare, @ToolParam("its state") State described, List<State> several) {}
    }

    @Test
    void numbers_have_bounds() {
        assertThatJson(properties("numbers")).isEqualTo("""
                {"whole": {"type": "integer", "minimum": 12},
                 "share": {"type": "number", "minimum": -0.5, "maximum": 0.5},
                 "large": {"type": "integer", "maximum": 100000000000000000000}}""");
    }

    @Test
    void whole_bounds_are_written_as_whole_numbers() {
        assertThat(properties("numbers")).contains("\"minimum\":12}");
    }

    @Test
    void texts_have_a_pattern_a_length_and_a_format() {
        assertThatJson(properties("texts")).isEqualTo("""
                {"id": {"type": "string", "description": "an id", "minLength": 3, "maxLength": 9, "pattern": "^A-"},
                 "mail": {"type": "string", "format": "email"},
                 "phone": {"type": "string", "format": "phone"}}""");
    }

    @Test
    void containers_have_a_size_and_their_elements_nothing() {
        assertThatJson(properties("containers")).isEqualTo("""
                {"list": {"type": "array", "items": {"type": "string"}, "minItems": 1},
                 "array": {"type": "array", "items": {"type": "integer"}, "maxItems": 2},
                 "map": {"type": "object", "additionalProperties": {"type": "integer"},
                         "minProperties": 1, "maxProperties": 5},
                 "set": {"type": "array", "items": {"type": "string"}, "maxItems": 3}}""");
    }

    @Test
    void components_of_records_are_described_as_parameters_are() {
        assertThatJson(properties("lines")).isEqualTo("""
                {"lines": {"type": "array", "items": {
                   "type": "object",
                   "properties": {
                     "sku": {"type": "string", "description": "the article", "pattern": "^[A-Z]{2}-[0-9]+$"},
                     "count": {"type": "integer", "minimum": 1, "maximum": 99},
                     "note": {"type": "string", "maxLength": 80},
                     "colours": {"type": "array", "items": {"type": "string"}, "description": "colours",
                                 "minItems": 1, "maxItems": 3},
                     "state": {"type": "string", "enum": ["PAID", "in-transit", "LOST"],
                       "description": "as it is now (PAID: the money is there; in-transit: it is on its way)"}},
                   "required": ["sku", "count", "colours", "state"],
                   "additionalProperties": false}}}""");
    }

    @Test
    void a_record_that_holds_itself_keeps_its_constraints() {
        assertThatJson(Json.compact(definition("tree").parameters())).isEqualTo("""
                {"type": "object",
                 "properties": {"root": {"$ref": "#/$defs/Node"}},
                 "required": ["root"],
                 "additionalProperties": false,
                 "$defs": {"Node": {
                   "type": "object",
                   "properties": {
                     "name": {"type": "string", "minLength": 1},
                     "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}, "maxItems": 9}},
                   "required": ["name", "children"],
                   "additionalProperties": false}}}""");
    }

    @Test
    void constants_are_explained_wherever_their_enum_stands() {
        String constants = "PAID: the money is there; in-transit: it is on its way";
        assertThatJson(properties("states")).isEqualTo("""
                {"bare": {"type": "string", "enum": ["PAID", "in-transit", "LOST"], "description": "%1$s"},
                 "described": {"type": "string", "enum": ["PAID", "in-transit", "LOST"], "description": "its state (%1$s)"},
                 "several": {"type": "array", "items": {
                   "type": "string", "enum": ["PAID", "in-transit", "LOST"], "description": "%1$s"}}}""".formatted(constants));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            numbers    | {"whole": 11, "share": 0}                    | /whole  is 11, must be at least 12
            numbers    | {"whole": 12, "share": 0.75}                 | /share  is 0.75, must be at most 0.5
            texts      | {"id": "B-17", "phone": "1"}                 | /id  is "B-17", must match ^A-
            texts      | {"id": "A-", "phone": "1"}                   | /id  is "A-", must have at least 3 characters
            texts      | {"id": "A-123456789", "phone": "1"}          | /id  is "A-123456789", must have at most 9 characters
            containers | {"list": [], "array": [], "map": {"a": 1}}   | /list  is [], must have at least 1 item
            containers | {"list": ["a"], "array": [1,2,3], "map": {"a": 1}} | /array  is [1,2,3], must have at most 2 items
            containers | {"list": ["a"], "array": [], "map": {}}      | /map  is {}, must have at least 1 property
            """)
    void a_call_is_held_to_them(String tool, String arguments, String violation) {
        assertThat(new ArgumentCheck().violations(definition(tool), new ToolCall("c", tool, arguments)))
                .containsExactly(violation);
    }

    private static String properties(String tool) {
        return Json.compact(definition(tool).parameters().get("properties"));
    }

    private static ToolDefinition definition(String name) {
        Faults faults = new Faults();
        JavaTools tools = JavaTools.describe(List.of(Shop.class), List.of(), faults);
        faults.throwIfAny("the test's own class");
        return tools.definitions().stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
