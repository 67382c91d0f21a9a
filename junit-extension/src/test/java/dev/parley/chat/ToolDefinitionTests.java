package dev.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.json.Json;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolDefinitionTests {

    private static final String NESTED = "{\"type\":\"function\",\"function\":{\"name\":\"order_status\","
            + "\"description\":\"Finds an order.\",\"parameters\":{\"type\":\"object\"},\"strict\":true}}";

    private static final ToolDefinition WHOLE = new ToolDefinition(
            "order_status",
            Optional.of("Finds an order."),
            Map.of("type", "object"),
            Optional.empty(),
            Json.copyOf((Map<?, ?>) Objects.requireNonNull(Json.parse(NESTED))));

    @Test
    void reads_the_nested_format_of_chat_completions() {
        assertThat(definition(NESTED)).isEqualTo(WHOLE);
    }

    @Test
    void reads_the_flat_format_of_responses() {
        assertThat(definition("{\"type\":\"function\",\"name\":\"order_status\",\"description\":\"Finds an order.\","
                        + "\"parameters\":{\"type\":\"object\"},\"strict\":true}"))
                .isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"ping\"}",
                "{\"type\":null,\"name\":\"ping\",\"description\":null,\"parameters\":null,\"strict\":null}",
                "{\"function\":{\"name\":\"ping\"}}"
            })
    void needs_a_name_alone(String tree) {
        assertThat(definition(tree)).isEqualTo(ToolDefinition.of("ping", Optional.empty(), Map.of()));
    }

    @Test
    void writes_the_nested_format() {
        assertThat(Json.compact(WHOLE.tree())).isEqualTo(NESTED);
    }

    @Test
    void sends_the_nested_format_as_it_is_written() {
        String written = "{\"type\":\"function\",\"function\":{\"name\":\"ping\",\"parameters\":{}},"
                + "\"cache_control\":{\"type\":\"ephemeral\"}}";

        assertThat(Json.compact(definition(written).tree())).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"ping\",\"result_schema\":{\"type\":\"string\"}}",
                "{\"type\":\"function\",\"function\":{\"name\":\"ping\",\"result_schema\":{\"type\":\"string\"}}}"
            })
    void keeps_the_schema_of_the_result_and_never_sends_it(String tree) {
        ToolDefinition definition = definition(tree);

        assertThat(definition.resultSchema()).contains(Map.of("type", "string"));
        assertThat(Json.compact(definition.tree()))
                .isEqualTo("{\"type\":\"function\",\"function\":{\"name\":\"ping\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null"})
    void an_empty_schema_of_the_result_is_none(String schema) {
        assertThat(definition("{\"name\":\"ping\",\"result_schema\":" + schema + "}"))
                .isEqualTo(ToolDefinition.of("ping", Optional.empty(), Map.of()));
    }

    @Test
    void writes_only_what_was_said() {
        assertThat(Json.compact(definition("{\"name\":\"ping\"}").tree()))
                .isEqualTo("{\"type\":\"function\",\"function\":{\"name\":\"ping\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"ping\" | a tool definition is an object, not \"ping\"",
                "null | a tool definition is an object, not null",
                "[] | a tool definition is an object, not []",
                "{\"type\":\"web_search\"} | a tool of type \"web_search\" is not known; only \"function\" is",
                "{\"type\":1,\"name\":\"f\"} | a tool of type 1 is not known; only \"function\" is",
                "{} | a tool definition needs a name: {}",
                "{\"name\":\" \"} | a tool definition needs a name: {\"name\":\" \"}",
                "{\"name\":17} | a tool definition needs a name: {\"name\":17}",
                "{\"name\":\"f\",\"description\":1} | the description of tool f is a text, not 1",
                "{\"name\":\"f\",\"result_schema\":true} | the result_schema of tool f is a JSON Schema object, not true",
                "{\"name\":\"f\",\"parameters\":[]} | the parameters of tool f are a JSON Schema object, not []",
                "{\"name\":\"f\",\"strict\":\"yes\"} | strict of tool f is true or false, not \"yes\""
            })
    void says_what_is_wrong(String tree, String message) {
        assertThatThrownBy(() -> definition(tree))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static ToolDefinition definition(String tree) {
        return ToolDefinition.of(Json.parse(tree));
    }
}
