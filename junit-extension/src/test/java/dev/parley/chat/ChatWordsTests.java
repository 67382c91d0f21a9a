package dev.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChatWordsTests {

    @ParameterizedTest
    @MethodSource
    void tool_selections_read_the_same_everywhere(ToolSelection selection, String words, Object tree) {
        assertThat(selection).hasToString(words);
        assertThat(selection.tree()).isEqualTo(tree);
    }

    static Stream<Arguments> tool_selections_read_the_same_everywhere() {
        return Stream.of(
                arguments(ToolChoice.AUTO, "auto", "auto"),
                arguments(ToolChoice.REQUIRED, "required", "required"),
                arguments(ToolChoice.NONE, "none", "none"),
                arguments(
                        new ForcedTool("order_status"),
                        "function order_status",
                        Json.parse("{\"type\":\"function\",\"function\":{\"name\":\"order_status\"}}")));
    }
}
