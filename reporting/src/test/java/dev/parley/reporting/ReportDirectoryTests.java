package dev.parley.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDirectoryTests {

    @TempDir
    private Path project;

    @ParameterizedTest
    @CsvSource({
        "pom.xml,                      target/parley",
        "build.gradle,                 build/parley",
        "build.gradle.kts,             build/parley",
        "pom.xml build.gradle,         target/parley",
        "package.json,                 parley"
    })
    void lies_where_the_build_tool_writes(String files, String directory) throws IOException {
        for (String file : files.split(" ", -1)) {
            Files.createFile(project.resolve(file));
        }
        assertThat(ReportDirectory.of(name -> Optional.empty(), project)).isEqualTo(project.resolve(directory));
    }

    @Test
    void is_what_the_parameter_names_even_in_a_maven_project() throws IOException {
        Files.createFile(project.resolve("pom.xml"));
        assertThat(ReportDirectory.of(named("build reports/llm"), project)).isEqualTo(Path.of("build reports/llm"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its reason reads otherwise")
    void refuses_a_name_that_is_no_path() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportDirectory.of(named("reports\0"), project))
                .withMessage("the report directory \"reports\\u0000\" is no path (Nul character not allowed)"
                        + " at configuration parameter parley.report-directory; name a directory that can be written");
    }

    @Test
    void refuses_a_blank_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportDirectory.of(named(" "), project))
                .withMessage("the report directory \" \" is blank at configuration parameter parley.report-directory;"
                        + " name a directory or leave the parameter out");
    }

    /** Returns a configuration that says nothing but the directory. */
    private static Function<String, Optional<String>> named(String directory) {
        return name -> name.equals("parley.report-directory") ? Optional.of(directory) : Optional.empty();
    }
}
