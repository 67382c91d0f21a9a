package dev.parley.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays every conformance case over real HTTP against a scripted server. {@code -Dparley.conformance=DIR} plays the cases
 * of another folder.
 */
class ConformanceTests {

    private static final String OTHER_FOLDER = "parley.conformance";
    private static final Path OWN_FOLDER = Path.of("src/test/resources/conformance");

    @TestFactory
    Stream<DynamicTest> every_case() throws IOException {
        String other = System.getProperty(OTHER_FOLDER);
        Path folder = other == null ? OWN_FOLDER : otherFolder(other);
        List<Path> cases = cases(folder);
        assertThat(cases).as("cases in %s", folder.toAbsolutePath()).isNotEmpty();
        return cases.stream().map(path -> DynamicTest.dynamicTest(name(path), new ConformanceCase(path)::play));
    }

    /** A relative folder is looked for from the module, then from the project's root, where Maven is usually called. */
    private static Path otherFolder(String name) {
        Path fromModule = Path.of(name);
        return Files.isDirectory(fromModule) ? fromModule : Path.of("..").resolve(name);
    }

    static List<Path> ownCases() throws IOException {
        return cases(OWN_FOLDER);
    }

    private static List<Path> cases(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> Files.exists(path.resolve("case.json")))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
