package dev.parley.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.reporting.console.ConsoleSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportSettingsTests {

    private static final Path PROJECT = Path.of("");

    @Test
    void come_from_the_configuration() {
        assertThat(settings(Map.of(
                        "parley.report-directory",
                        "reports",
                        "parley.console",
                        "line",
                        "parley.progress",
                        "30",
                        "parley.coverage",
                        "false")))
                .isEqualTo(new ReportSettings(
                        Path.of("reports"),
                        new ConsoleSettings(ConsoleSettings.End.LINE, Optional.of(Duration.ofSeconds(30))),
                        false));
    }

    @Test
    void tell_of_all_faults_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of(
                        "parley.report-directory",
                        "",
                        "parley.console",
                        "table",
                        "parley.progress",
                        "fast",
                        "parley.coverage",
                        "no")))
                .withMessage("""
                        what the console is to show, "table", is unknown at configuration parameter parley.console; say \
                        summary, line or off
                        the time between two lines of progress, "fast", is no number of seconds at configuration \
                        parameter parley.progress; write a whole number from 1 to 999999, for example 10, or off
                        the report directory "" is blank at configuration parameter parley.report-directory; name a \
                        directory or leave the parameter out
                        whether coverage of tools is told, "no", is unknown at configuration parameter parley.coverage; say \
                        true or false""");
    }

    private static ReportSettings settings(Map<String, String> configuration) {
        return ReportSettings.of(name -> Optional.ofNullable(configuration.get(name)), PROJECT);
    }
}
