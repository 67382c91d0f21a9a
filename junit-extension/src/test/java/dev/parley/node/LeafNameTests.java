package dev.parley.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.plan.ConversationPlan;
import dev.parley.plan.Planner;
import dev.parley.testkit.TestSays;
import dev.parley.testkit.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a leaf is called. */
class LeafNameTests {

    private static String name(String turn) {
        ConversationPlan plan = new Planner(new TestSays().settings()).plan(Written.turns(turn));
        return LeafName.of(plan, plan.turns().get(0));
    }

    @Test
    void it_tells_conversation_turn_and_what_the_user_said() {
        assertThat(name("{user: \"Where is order A-17?\"}")).isEqualTo("memory · turn 0 · Where is order A-17?");
    }

    @Test
    void a_turn_without_a_user_text_has_no_more_than_its_number() {
        assertThat(name("{tool_results: [x]}")).isEqualTo("memory · turn 0");
    }

    @Test
    void a_user_message_of_parts_is_shown_as_JSON() {
        assertThat(name("{user: [{type: text, text: Where?}]}"))
                .isEqualTo("memory · turn 0 · [{\"type\":\"text\",\"text\":\"Where?\"}]");
    }

    @ParameterizedTest(name = "{1} times {0}: cut is {2}")
    @CsvSource({"x, 40, false", "x, 41, true", "😀, 40, false", "😀, 41, true"})
    void a_text_of_more_than_forty_characters_is_cut(String character, int count, boolean cut) {
        assertThat(name("{user: \"" + character.repeat(count) + "\"}"))
                .isEqualTo("memory · turn 0 · " + character.repeat(40) + (cut ? "…" : ""));
    }

    @Test
    void no_space_stands_before_the_cut() {
        String text = "x".repeat(39) + " and more";

        assertThat(name("{user: \"" + text + "\"}")).isEqualTo("memory · turn 0 · " + "x".repeat(39) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one two",
                " one  two ",
                "one\\ttwo",
                "one\\n\\ntwo\\n",
                "one\\r\\ntwo",
                "one\\u00a0two",
                "one\\u2028two"
            })
    void white_space_of_any_kind_is_one_space(String text) {
        assertThat(name("{user: \"" + text + "\"}")).isEqualTo("memory · turn 0 · one two");
    }

    @Test
    void a_control_character_does_not_reach_reports() {
        assertThat(name("{user: \"one\\e[31mtwo\"}")).isEqualTo("memory · turn 0 · one [31mtwo");
    }
}
