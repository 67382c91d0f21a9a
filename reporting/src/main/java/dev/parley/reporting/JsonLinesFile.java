package dev.parley.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows by a line of JSON at a time and is closed after each. Neither it nor its directory is created before
 * the first line.
 *
 * @param directory where it is
 * @param name its name
 */
record JsonLinesFile(Path directory, String name) {

    Path path() {
        return directory.resolve(name);
    }

    /**
     * Adds a line; what the file holds already stays.
     *
     * @throws UncheckedIOException if it cannot be written; the message says where and what to do
     */
    void add(Map<String, @Nullable Object> object) {
        String line = JsonLine.of(object) + "\n";
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    path(), line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(message(e), e);
        }
    }

    /** The exception's class is part of what is wrong: the message of most is a path alone. */
    private String message(IOException cause) {
        return "transcripts cannot be written to " + path().toAbsolutePath() + ": " + cause
                + "; set the configuration parameter " + ReportDirectory.PARAMETER
                + " to a directory that can be written";
    }
}
