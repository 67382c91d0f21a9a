package dev.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names in JUnit's configuration file. */
class PlatformPropertiesTests {

    @TempDir
    Path folder;

    private Set<String> names() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            return PlatformProperties.names(loader);
        }
    }

    @Test
    void are_those_of_the_file() throws IOException {
        Files.writeString(folder.resolve("junit-platform.properties"), "parley.model = a\nparley.tool-choise=none\n");

        assertThat(names()).containsExactlyInAnyOrder("parley.model", "parley.tool-choise");
    }

    @Test
    void are_none_where_there_is_no_file() throws IOException {
        assertThat(names()).isEmpty();
    }

    @Test
    void are_none_where_the_file_is_malformed() throws IOException {
        Files.writeString(folder.resolve("junit-platform.properties"), "parley.model = \\u00");

        assertThat(names()).isEmpty();
    }
}
