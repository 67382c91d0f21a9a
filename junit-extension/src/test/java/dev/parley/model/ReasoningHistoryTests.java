package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasoningHistoryTests {

    @ParameterizedTest
    @ValueSource(strings = {"think_tags", "THINK_TAGS", "think-tags", " Think_Tags "})
    void words_are_read_in_any_case(String word) {
        assertThat(ReasoningHistory.parse(word)).contains(new ReasoningHistory.Wrapped("<think>{reasoning}</think>"));
    }

    @Test
    void there_are_three_words() {
        assertThat(ReasoningHistory.parse("drop")).contains(new ReasoningHistory.Dropped());
        assertThat(ReasoningHistory.parse("field")).contains(new ReasoningHistory.Returned());
    }

    @Test
    void a_text_with_a_place_for_the_reasoning_is_a_template() {
        assertThat(ReasoningHistory.parse(" {x} {reasoning}\n"))
                .contains(new ReasoningHistory.Wrapped(" {x} {reasoning}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "true", "Thought:", "{Reasoning}", "thinktags"})
    void anything_else_is_nothing(String text) {
        assertThat(ReasoningHistory.parse(text)).isEmpty();
    }
}
