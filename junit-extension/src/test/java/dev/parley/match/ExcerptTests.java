package dev.parley.match;

import static org.assertj.core.api.Assertions.assertThat;

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
    void does_not_halve_a_character() {
        String smiles = "😀".repeat(5);

        assertThat(Excerpt.of(smiles, 5)).isEqualTo("😀😀…");
    }

    @Test
    void does_not_begin_with_half_a_character() {
        assertThat(Excerpt.around("😀".repeat(6), 6, 4)).isEqualTo("…😀😀…");
    }

    @ParameterizedTest
    @CsvSource({"abc, abd, 2", "abc, abc, 3", "ab, abc, 2", "x, y, 0"})
    void finds_the_first_difference(String left, String right, int position) {
        assertThat(Excerpt.firstDifference(left, right)).isEqualTo(position);
    }
}
