package dev.parley.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTests {

    @ParameterizedTest
    @CsvSource({
        "abcdefgh, 0, 8, abcdefgh",
        "abcdefgh, 7, 8, abcdefgh",
        "abcdefghi, 0, 8, abcdefgh…",
        "abcdefghijkl, 5, 8, …defghijk…",
        "abcdefghijkl, 11, 8, …efghijkl",
        "abcdefghijkl, 1, 8, abcdefgh…"
    })
    void keeps_the_position_in_view(String text, int position, int limit, String excerpt) {
        assertThat(Excerpt.around(text, position, limit)).isEqualTo(excerpt);
    }

    @Test
    void counts_whole_characters() {
        assertThat(Excerpt.of("😀".repeat(5), 5)).isEqualTo("😀".repeat(5));
        assertThat(Excerpt.of("😀".repeat(6), 5)).isEqualTo("😀".repeat(5) + "…");
        assertThat(Excerpt.around("😀".repeat(6), 6, 4)).isEqualTo("…😀😀😀😀");
    }

    @Test
    void stands_on_one_line() {
        assertThat(Excerpt.line(" a\r\nb\nc ", 3)).isEqualTo("a b…");
    }

    @Test
    void of_a_json_value_is_compact() {
        assertThat(Excerpt.json(Map.of("a", List.of(1L, 2L)), 6)).isEqualTo("{\"a\":[…");
    }
}
