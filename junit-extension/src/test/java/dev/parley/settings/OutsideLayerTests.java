package dev.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.MissingToolCall;
import dev.parley.chat.ToolsOffered;
import dev.parley.input.Faults;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a source says of an annotation. */
class OutsideLayerTests {

    private final Faults faults = new Faults();

    private OutsideLayer<Sample> layer(String name, String value) {
        return OutsideLayer.read(
                Sample.class, Said.parameters(Map.of(name, value)), getClass().getClassLoader(), faults);
    }

    private Sample read(String name, String value) {
        Sample sample = layer(name, value).annotation();
        assertThat(Said.message(faults)).isEmpty();
        return sample;
    }

    private String fault(String name, String value) {
        assertThat(layer(name, value).says("oneText")).isFalse();
        return Said.message(faults);
    }

    @Test
    void a_text_is_taken_as_it_is() {
        assertThat(read("parley.one-text", "{\"a\": [1, 2]}").oneText()).containsExactly("{\"a\": [1, 2]}");
    }

    @Test
    void texts_are_separated_by_commas() {
        assertThat(read("parley.some-texts", "a.yaml , b.yaml,c d.yaml").someTexts())
                .containsExactly("a.yaml", "b.yaml", "c d.yaml");
    }

    @Test
    void a_comma_of_a_value_has_a_backslash_before_it() {
        assertThat(read("parley.some-texts", "Accept: text/html\\, text/plain, X-Team: a")
                        .someTexts())
                .containsExactly("Accept: text/html, text/plain", "X-Team: a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483647"})
    void a_number(String text) {
        assertThat(read("parley.one-number", text).oneNumber()).containsExactly(Integer.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,2", "[0, 2]", "0 , 2"})
    void a_list_of_turns(String text) {
        assertThat(read("parley.some-turns", text).someTurns()).containsExactly(0, 2);
    }

    @Test
    void one_turn_is_written_in_brackets_and_all_turns_as_minus_1() {
        assertThat(read("parley.some-turns", "[2]").someTurns()).containsExactly(2);
        assertThat(read("parley.some-turns", "[-1]").someTurns()).containsExactly(-1);
        assertThat(read("parley.some-turns", "-1").someTurns()).containsExactly(-1);
    }

    @Test
    void a_bare_number_is_a_count_of_turns() {
        assertThat(read("parley.some-turns", "2").someTurns()).containsExactly(0, 1);
        assertThat(read("parley.some-turns", "1").someTurns()).containsExactly(0);
        assertThat(read("parley.some-turns", "9999").someTurns()).hasSize(9999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "[]", "[ ]"})
    void a_count_of_no_turns_says_that_there_are_none(String text) {
        OutsideLayer<Sample> layer = layer("parley.some-turns", text);

        assertThat(layer.says("someTurns")).isTrue();
        assertThat(layer.annotation().someTurns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "FALSE, false", "True, true"})
    void a_flag_in_any_case(String text, boolean flag) {
        assertThat(read("parley.one-flag", text).oneFlag()).containsExactly(flag);
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, FAIL", "skip, SKIP", "Continue, CONTINUE",
        "error_stop, FAIL", "IGNORE_STOP, SKIP", "ignore-continue, CONTINUE"
    })
    void a_policy_in_both_spellings_and_any_case(String text, MissingToolCall policy) {
        assertThat(read("parley.one-policy", text).onePolicy()).containsExactly(policy);
    }

    @Test
    void words_in_any_case_with_dashes_or_underscores() {
        assertThat(read("parley.some-words", "tool-turns, EVERY_REQUEST").someWords())
                .containsExactly(ToolsOffered.TOOL_TURNS, ToolsOffered.EVERY_REQUEST);
    }

    @Test
    void classes_by_name() {
        assertThat(read("parley.some-classes", "java.lang.String, dev.parley.settings.Sample$SwitchedModel")
                        .someClasses())
                .containsExactly(String.class, Sample.SwitchedModel.class);
    }

    @Test
    void what_is_not_said_is_an_empty_array() {
        Sample sample = read("parley.one-text", "a");

        assertThat(sample.someTexts()).isEmpty();
        assertThat(sample.oneNumber()).isEmpty();
        assertThat(sample.someClasses()).isEmpty();
    }

    @Test
    void an_attribute_knows_where_it_is_said() {
        OutsideLayer<Sample> layer = OutsideLayer.read(
                Sample.class,
                Said.variables(Map.of("PARLEY_ONE_TEXT", "a")),
                getClass().getClassLoader(),
                faults);

        assertThat(layer.says("oneText")).isTrue();
        assertThat(layer.says("someTexts")).isFalse();
        assertThat(layer.where("oneText")).isEqualTo("environment variable PARLEY_ONE_TEXT");
    }

    @Test
    void a_switch_says_that_the_annotation_is_present_or_not() {
        Source source = Said.parameters(Map.of("parley.switched-model", "false"));
        OutsideLayer<Sample.SwitchedModel> layer =
                OutsideLayer.read(Sample.SwitchedModel.class, source, getClass().getClassLoader(), faults);

        assertThat(layer.presence()).contains(false);
        assertThat(layer.where()).isEqualTo("configuration parameter parley.switched-model");
        assertThat(layer("parley.switched-model", "true").presence()).isEmpty();
    }

    @Test
    void no_number() {
        assertThat(fault("parley.one-number", "ten")).isEqualTo("""
                it has 1 fault:
                  oneNumber is "ten" at configuration parameter parley.one-number; give a whole number""");
    }

    @Test
    void several_numbers_where_one_is_wanted() {
        assertThat(fault("parley.one-number", "1,2")).isEqualTo("""
                it has 1 fault:
                  oneNumber is "1,2" at configuration parameter parley.one-number; give a whole number""");
    }

    @Test
    void no_flag() {
        assertThat(fault("parley.one-flag", "yes")).isEqualTo("""
                it has 1 fault:
                  oneFlag is "yes" at configuration parameter parley.one-flag; known are true, false""");
    }

    @Test
    void no_policy() {
        assertThat(fault("parley.one-policy", "never")).isEqualTo("""
                it has 1 fault:
                  onePolicy is "never" at configuration parameter parley.one-policy; known are FAIL, SKIP, CONTINUE, \
                error_stop, ignore_stop, ignore_continue""");
    }

    @Test
    void a_misspelt_word() {
        assertThat(fault("parley.one-policy", "ignore_stp")).isEqualTo("""
                it has 1 fault:
                  onePolicy is "ignore_stp" at configuration parameter parley.one-policy; did you mean "ignore_stop"?""");
    }

    @Test
    void a_count_of_more_turns_than_any_conversation_has() {
        assertThat(fault("parley.some-turns", "10000")).isEqualTo("""
                it has 1 fault:
                  someTurns is "10000" at configuration parameter parley.some-turns; no conversation has so many turns; \
                write [10000] for one turn""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "2.0", "[two]"})
    void no_turns(String text) {
        String part = text.replaceAll("[\\[\\]]", "");

        assertThat(fault("parley.some-turns", text)).isEqualTo("""
                it has 1 fault:
                  someTurns is "%s" at configuration parameter parley.some-turns; give a whole number""".formatted(part));
    }

    @Test
    void an_empty_value() {
        assertThat(fault("parley.some-texts", "a.yaml,,b.yaml")).isEqualTo("""
                it has 1 fault:
                  someTexts has an empty value between its commas at configuration parameter parley.some-texts; \
                take the extra comma out""");
    }

    @Test
    void unknown_classes() {
        assertThat(fault("parley.some-classes", "com.example.Shop,java.lang.String,com.example.Till"))
                .isEqualTo("""
                it has 2 faults:
                  someClasses names "com.example.Shop", which is no class of the class path at configuration parameter \
                parley.some-classes; write its full name, a nested one as com.example.Outer$Inner
                  someClasses names "com.example.Till", which is no class of the class path at configuration parameter \
                parley.some-classes; write its full name, a nested one as com.example.Outer$Inner""");
    }
}
