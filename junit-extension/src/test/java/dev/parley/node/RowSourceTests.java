package dev.parley.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Place;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which file an IDE opens for a row. */
class RowSourceTests {

    @TempDir
    private Path project;

    private Path write(String file, String content) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    private static String opened(URI read) {
        Place start = new SourceFile("shop.yaml", read).start();
        return new RowSource().of(start).map(URI::toString).orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({"target/test-classes", "build/resources/test"})
    void a_build_s_copy_gives_way_to_what_people_edit(String output) throws IOException {
        Path read = write(output + "/my shop/shop.yaml", "conversations: []");
        Path edited = write("src/test/resources/my shop/shop.yaml", "conversations: []");

        assertThat(opened(read.toUri())).isEqualTo(edited.toUri() + "?line=1&column=1");
    }

    @Test
    void a_copy_that_the_build_changed_stays_because_its_lines_may_be_others() throws IOException {
        Path read = write("target/test-classes/shop.yaml", "conversations: []");
        write("src/test/resources/shop.yaml", "conversations: [@rows@]");

        assertThat(opened(read.toUri())).isEqualTo(read.toUri() + "?line=1&column=1");
    }

    @Test
    void a_generated_file_stays() throws IOException {
        Path read = write("target/test-classes/shop.yaml", "conversations: []");

        assertThat(opened(read.toUri())).isEqualTo(read.toUri() + "?line=1&column=1");
    }

    @Test
    void a_file_that_no_build_copied_stays() throws IOException {
        Path read = write("datasets/shop.yaml", "conversations: []");

        assertThat(opened(read.toUri())).isEqualTo(read.toUri() + "?line=1&column=1");
    }

    @Test
    void a_row_inside_a_jar_is_nowhere() {
        assertThat(opened(URI.create("jar:file:/shop.jar!/target/test-classes/shop.yaml")))
                .isEqualTo("nothing");
    }
}
