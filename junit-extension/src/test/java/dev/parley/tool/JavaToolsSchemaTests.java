package dev.parley.tool;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.chat.ToolDefinition;
import dev.parley.input.Faults;
import dev.parley.json.Json;
import dev.parley.tool.check.ArgumentCheck;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaToolsSchemaTests {

    enum Unit {
        CELSIUS,
        FAHRENHEIT {
            @Override
            public String toString() {
                return "°F";
            }
        }
    }

    enum Renamed {
        @JsonProperty("in-transit")
        IN_TRANSIT,
        DELIVERED
    }

    record Line(
            @ToolParam("what was ordered") String sku,
            int count,
            Optional<String> note,

            @ToolParam(name = "unit_of_measure", required = false)
            Unit unit) {}

    record Order(@JsonProperty("order_id") String id, List<Line> lines) {}

    record Category(String name, List<Category> children) {}

    record Page<T>(List<T> items) {}

    static class Address {
        @ToolParam("where the house is")
        public String city = "";

        @ToolParam(required = false)
        private String zip = "";

        private String hidden = "not a property";

        String zip() {
            return zip + hidden;
        }

        public String getZip() {
            return zip;
        }
    }

    static final class Shop {

        @Tool("Looks up where an order is.")
        String orderStatus(
                @ToolParam("the order's id") String id,
                @ToolParam(value = "how many days back", name = "days", required = false) Integer period,
                Optional<Unit> unit) {
            return id + period + unit;
        }

        @Tool
        void nothing() {}

        @Tool
        void scalars(
                boolean flag,
                short small,
                Integer whole,
                long large,
                BigInteger huge,
                float share,
                Double fraction,
                BigDecimal price,
                String text,
                UUID uuid,
                URI uri) {}

        @Tool
        void times(LocalDate date, LocalDateTime local, Instant instant, Duration duration) {}

        @Tool
        void containers(
                List<String> list, Set<Unit> set, int[] array, Map<String, Double> map, List<List<Renamed>> nested) {}

        @Tool
        void records(Order order, Line one, Page<Line> page) {}

        @Tool
        void address(Address address) {}

        @Tool
        void category(@ToolParam("the root") Category root) {}
    }

    @Test
    void describes_a_method() {
        assertThat(definition("order_status").description()).hasValue("Looks up where an order is.");
        assertSchema("order_status", """
                {"type": "object",
                 "properties": {
                   "id": {"type": "string", "description": "the order's id"},
                   "days": {"type": "integer", "description": "how many days back"},
                   "unit": {"type": "string", "enum": ["CELSIUS", "FAHRENHEIT"]}},
                 "required": ["id"],
                 "additionalProperties": false}""");
    }

    @Test
    void describes_a_method_without_parameters() {
        assertThat(definition("nothing").description()).isEmpty();
        assertSchema("nothing", """
                {"type": "object", "properties": {}, "additionalProperties": false}""");
    }

    @Test
    void describes_scalars() {
        assertSchema("scalars", """
                {"type": "object",
                 "properties": {
                   "flag": {"type": "boolean"},
                   "small": {"type": "integer"},
                   "whole": {"type": "integer"},
                   "large": {"type": "integer"},
                   "huge": {"type": "integer"},
                   "share": {"type": "number"},
                   "fraction": {"type": "number"},
                   "price": {"type": "number"},
                   "text": {"type": "string"},
                   "uuid": {"type": "string", "format": "uuid"},
                   "uri": {"type": "string", "format": "uri"}},
                 "required": ["flag", "small", "whole", "large", "huge", "share", "fraction", "price", "text", "uuid", "uri"],
                 "additionalProperties": false}""");
    }

    @Test
    void describes_times_as_iso_text() {
        assertSchema("times", """
                {"type": "object",
                 "properties": {
                   "date": {"type": "string", "format": "date"},
                   "local": {"type": "string"},
                   "instant": {"type": "string", "format": "date-time"},
                   "duration": {"type": "string", "format": "duration"}},
                 "required": ["date", "local", "instant", "duration"],
                 "additionalProperties": false}""");
    }

    @Test
    void describes_containers() {
        assertSchema("containers", """
                {"type": "object",
                 "properties": {
                   "list": {"type": "array", "items": {"type": "string"}},
                   "set": {"type": "array", "items": {"type": "string", "enum": ["CELSIUS", "FAHRENHEIT"]}},
                   "array": {"type": "array", "items": {"type": "integer"}},
                   "map": {"type": "object", "additionalProperties": {"type": "number"}},
                   "nested": {"type": "array", "items": {"type": "array", "items": {
                     "type": "string", "enum": ["in-transit", "DELIVERED"]}}}},
                 "required": ["list", "set", "array", "map", "nested"],
                 "additionalProperties": false}""");
    }

    @Test
    void describes_records_in_place() {
        String line = """
                {"type": "object",
                 "properties": {
                   "sku": {"type": "string", "description": "what was ordered"},
                   "count": {"type": "integer"},
                   "note": {"type": "string"},
                   "unit_of_measure": {"type": "string", "enum": ["CELSIUS", "FAHRENHEIT"]}},
                 "required": ["sku", "count"],
                 "additionalProperties": false}""";
        assertSchema("records", """
                {"type": "object",
                 "properties": {
                   "order": {
                     "type": "object",
                     "properties": {"order_id": {"type": "string"}, "lines": {"type": "array", "items": %1$s}},
                     "required": ["order_id", "lines"],
                     "additionalProperties": false},
                   "one": %1$s,
                   "page": {
                     "type": "object",
                     "properties": {"items": {"type": "array", "items": %1$s}},
                     "required": ["items"],
                     "additionalProperties": false}},
                 "required": ["order", "one", "page"],
                 "additionalProperties": false}""".formatted(line));
    }

    @Test
    void describes_the_properties_of_a_class() {
        assertSchema("address", """
                {"type": "object",
                 "properties": {"address": {
                   "type": "object",
                   "properties": {
                     "city": {"type": "string", "description": "where the house is"},
                     "zip": {"type": "string"}},
                   "required": ["city"],
                   "additionalProperties": false}},
                 "required": ["address"],
                 "additionalProperties": false}""");
    }

    @Test
    void refers_to_a_record_that_holds_itself() {
        assertSchema("category", """
                {"type": "object",
                 "properties": {"root": {"$ref": "#/$defs/Category", "description": "the root"}},
                 "required": ["root"],
                 "additionalProperties": false,
                 "$defs": {"Category": {
                   "type": "object",
                   "properties": {
                     "name": {"type": "string"},
                     "children": {"type": "array", "items": {"$ref": "#/$defs/Category"}}},
                   "required": ["name", "children"],
                   "additionalProperties": false}}}""");
    }

    @Test
    void keeps_properties_in_the_order_of_the_parameters() {
        assertThat(Json.compact(definition("times").parameters()))
                .containsSubsequence("\"date\"", "\"local\"", "\"instant\"", "\"duration\"");
    }

    @Test
    void lists_the_tools_of_a_class_by_name() {
        assertThat(describe(Shop.class).definitions())
                .extracting(ToolDefinition::name)
                .containsExactly(
                        "address", "category", "containers", "nothing", "order_status", "records", "scalars", "times");
    }

    @Test
    void lists_classes_in_the_order_in_which_they_are_given() {
        assertThat(describe(Zoo.class, Aviary.class).definitions())
                .extracting(ToolDefinition::name)
                .containsExactly("feed", "open");
    }

    @Test
    void writes_schemas_that_can_be_checked_against() {
        assertThat(describe(Shop.class).definitions())
                .allSatisfy(definition ->
                        assertThat(ArgumentCheck.problems(definition)).isEmpty());
    }

    static class Zoo {
        @Tool
        void feed() {}
    }

    static class Aviary {
        @Tool
        void open() {}
    }

    static class Names {
        @Tool
        void order_status() {}

        @Tool
        void cancelOrder() {}

        @Tool
        void getHTTPStatus2() {}

        @Tool(name = "written-Name")
        void other() {}
    }

    static class MoreNames extends Names {
        @Override
        void cancelOrder() {}

        @Override
        @Tool(name = "renamed")
        void other() {}
    }

    @Test
    void names_tools_in_snake_case_unless_told() {
        assertThat(describe(Names.class).definitions())
                .extracting(ToolDefinition::name)
                .containsExactly("cancel_order", "get_http_status2", "order_status", "written-Name");
    }

    @Test
    void finds_inherited_tools_too() {
        assertThat(describe(MoreNames.class).definitions())
                .extracting(ToolDefinition::name)
                .containsExactly("cancel_order", "get_http_status2", "order_status", "renamed");
    }

    @ParameterizedTest
    @CsvSource({
        "'java.util.Map<java.lang.String, a.b.C$D>', 'Map<String, C.D>'",
        "'java.util.Map<java.lang.String,a.b.C>', 'Map<String, C>'",
        "int, int",
        "a.b.Outer$Inner[], Outer.Inner[]"
    })
    void displays_types_as_code_names_them(String name, String expected) {
        Type type = new Type() {
            @Override
            public String getTypeName() {
                return name;
            }
        };
        assertThat(DescribedType.display(type)).isEqualTo(expected);
    }

    private static void assertSchema(String tool, String expected) {
        assertThatJson(Json.compact(definition(tool).parameters())).isEqualTo(expected);
    }

    private static ToolDefinition definition(String name) {
        return describe(Shop.class).definitions().stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JavaTools describe(Class<?>... types) {
        Faults faults = new Faults();
        JavaTools tools = JavaTools.describe(List.of(types), List.of(), faults);
        faults.throwIfAny("the test's own classes");
        return tools;
    }
}
