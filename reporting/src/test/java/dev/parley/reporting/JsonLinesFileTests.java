package dev.parley.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesFileTests {

    @TempDir
    private Path directory;

    @Test
    void creates_the_directories_above_it() {
        new JsonLinesFile(directory.resolve("a/b"), "run.jsonl").add(Map.of("n", 1));
        assertThat(directory.resolve("a/b/run.jsonl")).hasContent("{\"n\":1}");
    }

    @Test
    void creates_nothing_before_the_first_line() {
        new JsonLinesFile(directory.resolve("a"), "run.jsonl");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void ends_each_line_with_one_line_feed() throws IOException {
        Path path = directory.resolve("run.jsonl");
        JsonLinesFile file = new JsonLinesFile(directory, "run.jsonl");
        file.add(Map.of("n", 1));
        file.add(Map.of("n", 2));
        assertThat(Files.readString(path)).isEqualTo("{\"n\":1}\n{\"n\":2}\n");
    }

    @Test
    void keeps_what_another_run_wrote() throws IOException {
        Path path = directory.resolve("run.jsonl");
        new JsonLinesFile(directory, "run.jsonl").add(Map.of("n", 1));
        new JsonLinesFile(directory, "run.jsonl").add(Map.of("n", 2));
        assertThat(Files.readString(path)).isEqualTo("{\"n\":1}\n{\"n\":2}\n");
    }

    @Test
    void is_utf_8() throws IOException {
        Path path = directory.resolve("run.jsonl");
        new JsonLinesFile(directory, "run.jsonl").add(Map.of("user", "Größe \ud83d\ude00"));
        assertThat(Files.readAllBytes(path))
                .isEqualTo("{\"user\":\"Größe \ud83d\ude00\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void names_the_absolute_path_where_it_cannot_be_written() {
        assertFails(
                new JsonLinesFile(Path.of(""), "src"),
                "transcripts cannot be written to " + Path.of("src").toAbsolutePath()
                        + ": java.nio.file.FileSystemException: src: Is a directory; set the configuration parameter"
                        + " parley.report-directory to a directory that can be written");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege")
    void may_lie_behind_a_link() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        new JsonLinesFile(link, "run.jsonl").add(Map.of("n", 1));
        assertThat(real.resolve("run.jsonl")).hasContent("{\"n\":1}");
    }

    @Test
    void is_written_by_an_interrupted_thread() {
        Path path = directory.resolve("run.jsonl");
        Thread.currentThread().interrupt();
        try {
            new JsonLinesFile(directory, "run.jsonl").add(Map.of("n", 1));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(path).hasContent("{\"n\":1}");
    }

    @Test
    void says_what_to_do_where_its_directory_cannot_be_created() throws IOException {
        Path inTheWay = Files.createFile(directory.resolve("reports"));
        assertFails(
                new JsonLinesFile(inTheWay, "run.jsonl"),
                "transcripts cannot be written to " + inTheWay.resolve("run.jsonl")
                        + ": java.nio.file.FileAlreadyExistsException: " + inTheWay
                        + "; set the configuration parameter parley.report-directory to a directory that can be written");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void says_what_to_do_where_it_cannot_be_written() throws IOException {
        Path inTheWay = Files.createDirectory(directory.resolve("run.jsonl"));
        assertFails(
                new JsonLinesFile(directory, "run.jsonl"),
                "transcripts cannot be written to " + inTheWay + ": java.nio.file.FileSystemException: " + inTheWay
                        + ": Is a directory; set the configuration parameter parley.report-directory to a directory that"
                        + " can be written");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void says_what_to_do_where_the_disk_is_full() {
        assertFails(
                new JsonLinesFile(Path.of("/dev"), "full"),
                "transcripts cannot be written to /dev/full: java.io.IOException: No space left on device; set the"
                        + " configuration parameter parley.report-directory to a directory that can be written");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keeps_the_cause() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new JsonLinesFile(Path.of("/dev"), "full").add(Map.of()))
                .withCauseInstanceOf(IOException.class);
    }

    private static void assertFails(JsonLinesFile file, String message) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> file.add(Map.of("n", 1)))
                .withMessage(message);
    }
}
