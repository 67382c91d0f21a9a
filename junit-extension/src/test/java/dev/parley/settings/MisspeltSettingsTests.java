package dev.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names outside the code are taken for a misspelt setting. */
class MisspeltSettingsTests {

    private static final List<Setting> SETTINGS = Setting.of(Sample.class);

    private final Faults faults = new Faults();

    private String faults(Source source) {
        MisspeltSettings.check(List.of(source), SETTINGS, faults);
        return Said.message(faults);
    }

    private String faultsOfSeen(Map<String, String> parameters) {
        return faults(Said.parameters(parameters, parameters.keySet()));
    }

    @Test
    void a_parameter_that_is_nearly_a_setting() {
        assertThat(faultsOfSeen(Map.of("parley.one-txet", "a", "parley.some-turn", "0,1")))
                .isEqualTo("""
                it has 2 faults:
                  there is no such setting at configuration parameter parley.one-txet; did you mean parley.one-text?
                  there is no such setting at configuration parameter parley.some-turn; did you mean parley.some-turns?""");
    }

    @Test
    void a_variable_that_is_nearly_a_setting() {
        assertThat(faults(Said.variables(Map.of("PARLEY_ONETEXT", "a")))).isEqualTo("""
                it has 1 fault:
                  there is no such setting at environment variable PARLEY_ONETEXT; did you mean PARLEY_ONE_TEXT?""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley.oneText", "parley.one_text"})
    void the_likeliest_misspellings_are_found_where_no_name_can_be_seen(String name) {
        assertThat(faults(Said.parameters(Map.of(name, "a")))).isEqualTo("""
                it has 1 fault:
                  there is no such setting at configuration parameter %s; did you mean parley.one-text?""".formatted(name));
    }

    @Test
    void an_attribute_without_the_name_of_its_annotation() {
        List<Setting> switched = Setting.of(Sample.SwitchedModel.class);
        Map<String, String> parameters = Map.of("parley.script-file", "a.yaml");

        MisspeltSettings.check(List.of(Said.parameters(parameters, parameters.keySet())), switched, faults);

        assertThat(Said.message(faults)).isEqualTo("""
                it has 1 fault:
                  there is no such setting at configuration parameter parley.script-file; did you mean \
                parley.switched-model-script-file?""");
    }

    @Test
    void a_variable_that_is_given_as_a_property() {
        assertThat(faultsOfSeen(Map.of("PARLEY_ONE_TEXT", "a"))).isEqualTo("""
                it has 1 fault:
                  there is no such setting at configuration parameter PARLEY_ONE_TEXT; did you mean parley.one-text?""");
    }

    @Test
    void a_key_whose_name_is_misspelt() {
        assertThat(faults(Said.variables(Map.of("PARLEY_APIKEY", "sk-secret")))).isEqualTo("""
                it has 1 fault:
                  there is no such setting at environment variable PARLEY_APIKEY; did you mean PARLEY_API_KEY?""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parley.one-text",
                "parley.report-directory",
                "parley.conformance",
                "parley.api-key",
                "PARLEY_API_KEY",
                "parley.",
                "parley",
                "other.one-txet",
                "parleyone-txet"
            })
    void a_name_that_is_right_or_near_to_none_is_left_alone(String name) {
        assertThat(faultsOfSeen(Map.of(name, "a"))).isEmpty();
    }

    @Test
    void a_name_that_is_seen_and_is_no_parameter_is_left_alone() {
        assertThat(faults(Said.parameters(Map.of(), Set.of("parley.one-txet")))).isEmpty();
    }
}
