package dev.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolCallTests {

    @Test
    void reads_its_arguments() {
        assertThat(call("{\"id\":\"A-17\",\"count\":12,\"price\":12.0}").argumentTree())
                .hasValue(Map.of("id", "A-17", "count", 12L, "price", new BigDecimal("12.0")));
    }

    @Test
    void keeps_the_order_of_arguments() {
        assertThat(call("{\"b\":1,\"a\":2}").argumentTree()).hasToString("Optional[{b=1, a=2}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "{}"})
    void takes_an_empty_text_for_the_empty_object(String arguments) {
        assertThat(call(arguments).argumentTree()).hasValue(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\":\"A-1", "[\"A-17\"]", "\"A-17\"", "17", "null", "true", "{} {}", "{\"id\":1}x", "oops"})
    void has_no_tree_where_the_arguments_are_no_object(String arguments) {
        assertThat(call(arguments).argumentTree()).isEmpty();
    }

    @Test
    void reads_as_in_transcripts() {
        assertThat(call("{\"id\": 17}")).hasToString("order_status({\"id\": 17})");
    }

    private static ToolCall call(String arguments) {
        return new ToolCall("call_1", "order_status", arguments);
    }
}
