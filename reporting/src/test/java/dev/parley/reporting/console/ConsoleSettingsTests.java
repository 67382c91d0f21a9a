package dev.parley.reporting.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reporting.console.ConsoleSettings.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSettingsTests {

    private final List<String> faults = new ArrayList<>();

    @Test
    void a_summary_and_a_line_every_ten_seconds_where_nothing_is_said() {
        assertThat(settings(Map.of())).isEqualTo(new ConsoleSettings(End.SUMMARY, Optional.of(Duration.ofSeconds(10))));
    }

    @Test
    void a_blank_value_says_nothing() {
        assertThat(settings(Map.of("parley.console", " ", "parley.progress", "")))
                .isEqualTo(ConsoleSettings.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"summary, SUMMARY", "line, LINE", "off, OFF", "' off ', OFF"})
    void the_end_is_a_word(String word, End end) {
        assertThat(settings(Map.of("parley.console", word)).end()).isEqualTo(end);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S", "60, PT60S", "999999, PT999999S", "' 5 ', PT5S"})
    void the_interval_is_in_seconds(String seconds, Duration interval) {
        assertThat(settings(Map.of("parley.progress", seconds)).progress()).contains(interval);
        assertThat(faults).isEmpty();
    }

    @Test
    void progress_can_be_off() {
        assertThat(settings(Map.of("parley.progress", "off")).progress()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "10 s", "10s", "fast", "on", "1000000"})
    void any_other_interval_is_a_fault(String text) {
        settings(Map.of("parley.progress", text));
        assertThat(faults)
                .containsExactly("the time between two lines of progress, \"" + text + "\", is no number of seconds at"
                        + " configuration parameter parley.progress; write a whole number from 1 to 999999, for example"
                        + " 10, or off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Summary", "table", "true", "on"})
    void any_other_end_is_a_fault(String word) {
        settings(Map.of("parley.console", word));
        assertThat(faults)
                .containsExactly("what the console is to show, \"" + word + "\", is unknown at configuration parameter"
                        + " parley.console; say summary, line or off");
    }

    private ConsoleSettings settings(Map<String, String> configuration) {
        return ConsoleSettings.of(name -> Optional.ofNullable(configuration.get(name)), faults);
    }
}
