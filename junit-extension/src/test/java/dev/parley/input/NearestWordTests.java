package dev.parley.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTests {

    private static final List<String> KNOWN = List.of("user", "tools", "tool_choice", "expect", "id");

    @ParameterizedTest
    @CsvSource({
        "expct, expect",
        "EXPECT, expect",
        "exspect, expect",
        "usr, user",
        "tool, tools",
        "toolchoice, tool_choice",
        "ids, id",
        "tool-choise, tool_choice"
    })
    void finds_the_word_that_was_meant(String unknown, String meant) {
        assertThat(NearestWord.of(unknown, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"reply", "uses_it", "''", "a_much_longer_word_than_any"})
    void finds_nothing_far_away(String unknown) {
        assertThat(NearestWord.of(unknown, KNOWN)).isEmpty();
    }

    @Test
    void prefers_the_nearest() {
        assertThat(NearestWord.of("contains", List.of("not_contains", "contain")))
                .contains("contain");
    }

    @Test
    void advises_the_near_word() {
        assertThat(NearestWord.advice("expct", KNOWN)).isEqualTo("did you mean \"expect\"?");
    }

    @Test
    void lists_all_words_where_none_is_near() {
        assertThat(NearestWord.advice("reply", KNOWN)).isEqualTo("known are user, tools, tool_choice, expect, id");
    }

    @Test
    void says_where_no_word_is_known() {
        assertThat(NearestWord.advice("reply", List.of())).isEqualTo("none is known here");
    }
}
