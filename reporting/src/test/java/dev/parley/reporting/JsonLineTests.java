package dev.parley.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTests {

    /** Written as numbers: some of these would end a line of this very file in some editors. */
    private static final char NEXT_LINE = 0x85;

    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;
    private static final char HIGH_SURROGATE = 0xd83d;
    private static final char LOW_SURROGATE = 0xde00;

    static String[] hostileTexts() {
        return new String[] {
            "two\nlines",
            "two\r\nlines",
            "quote \" and backslash \\ and \\n and \\u2028",
            "nul \0 and escape \u001b[31m",
            "form\ffeed and vertical\u000btab",
            "next" + NEXT_LINE + "line",
            "line" + LINE_SEPARATOR + "separator",
            "paragraph" + PARAGRAPH_SEPARATOR + "separator",
            "</script><!--",
            "emoji " + HIGH_SURROGATE + LOW_SURROGATE,
            "half " + HIGH_SURROGATE,
            "half " + HIGH_SURROGATE + HIGH_SURROGATE + LOW_SURROGATE,
            "other half " + LOW_SURROGATE + HIGH_SURROGATE,
            ""
        };
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void an_independent_parser_reads_every_text_back(String text) throws JsonProcessingException {
        byte[] bytes = JsonLine.of(Map.of("user", text)).getBytes(StandardCharsets.UTF_8);
        String read = new String(bytes, StandardCharsets.UTF_8);
        assertThat(new ObjectMapper().readTree(read).get("user").textValue()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void every_text_stays_on_one_line(String text) {
        assertThat(JsonLine.of(Map.of("user", text)).split("\\R|[\\x1c-\\x1e]", -1))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void every_key_stays_on_one_line(String key) {
        assertThat(JsonLine.of(Map.of(key, 1)).split("\\R|[\\x1c-\\x1e]", -1)).hasSize(1);
    }

    @Test
    void escapes_a_line_separator() {
        assertThat(JsonLine.of(Map.of("user", "a" + LINE_SEPARATOR + "b"))).isEqualTo("{\"user\":\"a\\u2028b\"}");
    }

    @Test
    void escapes_half_of_a_surrogate_pair() {
        assertThat(JsonLine.of(Map.of("user", "a" + HIGH_SURROGATE))).isEqualTo("{\"user\":\"a\\ud83d\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe", "注文はどこ", "\ud83d\ude00"})
    void leaves_other_text_readable(String text) {
        assertThat(JsonLine.of(Map.of("user", text))).isEqualTo("{\"user\":\"" + text + "\"}");
    }
}
