package dev.parley.tool.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPointerTests {

    private static final String DOCUMENT = "{\"a/b\": [10, {\"c~d\": null, \"\": 3}]}";

    @ParameterizedTest
    @CsvSource({"/a~1b/0, 10", "/a~1b/1/, 3", "/a~1b/2, null", "/a~1b/x, null", "/a~1b/0/1, null", "/nothing, null"})
    void finds_a_value(String pointer, String expected) {
        assertThat(String.valueOf(JsonPointer.parse(pointer).in(Json.parse(DOCUMENT))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "/", "/a~1b/1/c~0d"})
    void is_written_as_it_was_read(String pointer) {
        assertThat(JsonPointer.parse(pointer)).hasToString(pointer);
    }
}
