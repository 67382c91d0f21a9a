package dev.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** How attributes are named outside the code. */
class SettingTests {

    @Test
    void an_attribute_is_named_in_kebab_case_and_in_upper_case() {
        assertThat(Setting.of(Sample.class))
                .extracting(Setting::label, Setting::parameter, Setting::variable)
                .contains(tuple("oneText", "parley.one-text", "PARLEY_ONE_TEXT"));
    }

    @Test
    void attributes_are_sorted_by_name_with_their_types() {
        assertThat(Setting.of(Sample.class))
                .extracting(setting ->
                        setting.name() + " " + setting.type().getSimpleName() + (setting.list() ? " list" : ""))
                .containsExactly(
                        "one-flag boolean",
                        "one-number int",
                        "one-policy MissingToolCall",
                        "one-text String",
                        "some-classes Class list",
                        "some-texts String list",
                        "some-turns int list",
                        "some-words ToolsOffered list");
    }

    @Test
    void a_switch_is_a_setting_and_stands_in_front_of_its_attributes() {
        assertThat(Setting.of(Sample.SwitchedModel.class))
                .extracting(Setting::parameter)
                .containsExactly("parley.switched-model", "parley.switched-model-script-file");
    }

    @Test
    void an_attribute_that_cannot_be_left_unsaid_is_refused() {
        assertThatThrownBy(() -> Setting.of(Sample.AlwaysSays.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("AlwaysSays.turns() is no array: {} is what says nothing");
    }
}
