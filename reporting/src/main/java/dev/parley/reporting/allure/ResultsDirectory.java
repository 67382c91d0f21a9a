package dev.parley.reporting.allure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The directory of Allure's results, and the two files that are not about one test. A file that somebody else put there stays
 * as it is. Forks that write at the same time do no harm.
 *
 * @param path where it is; nothing is written where nobody has made it
 */
record ResultsDirectory(Path path) {

    /** Adds {@code categories.json}, which sorts what went wrong; one that is there already stays. */
    void addCategories() {
        add("categories.json", file -> {
            try (InputStream categories = ResultsDirectory.class.getResourceAsStream("categories.json")) {
                byte[] bytes = Objects.requireNonNull(categories).readAllBytes();
                Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                // somebody's own, or another fork was faster
            }
        });
    }

    /** Adds the values to {@code environment.properties}, beside those that other runs and forks wrote there. */
    void addEnvironment(Map<String, Set<String>> values) {
        add("environment.properties", file -> new EnvironmentFile(file).add(values));
    }

    private void add(String name, Writing writing) {
        Path file = path.resolve(name);
        if (Files.isDirectory(path)) {
            try {
                writing.to(file);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Allure's " + name + " cannot be written to " + file.toAbsolutePath() + ": " + e
                                + "; set allure.results.directory to a directory that can be written",
                        e);
            }
        }
    }

    /** What writes a file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }
}
