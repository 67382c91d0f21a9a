package dev.parley.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/**
 * Plays every conformance case over real HTTP against a scripted server. {@code -Dparley.conformance=DIR} plays the cases
 * of another folder.
 */
class ConformanceTests {

    private static final String OTHER_FOLDER = "parley.conformance";
    private static final Path OWN_FOLDER = Path.of("src/test/resources/conformance");
    private static final Path NOT_YET = Path.of("src/test/resources/conformance-not-yet.txt");

    @TestFactory
    Stream<DynamicTest> every_case() throws IOException {
        String other = System.getProperty(OTHER_FOLDER);
        Path folder = other == null ? OWN_FOLDER : otherFolder(other);
        Map<String, String> notYet = other == null ? notYet() : Map.of();
        List<Path> cases = cases(folder);
        assertThat(cases).as("cases in %s", folder.toAbsolutePath()).isNotEmpty();
        return cases.stream().map(path -> DynamicTest.dynamicTest(name(path), () -> play(path, notYet)));
    }

    /** A relative folder is looked for from the module, then from the project's root, where Maven is usually called. */
    private static Path otherFolder(String name) {
        Path fromModule = Path.of(name);
        return Files.isDirectory(fromModule) ? fromModule : Path.of("..").resolve(name);
    }

    private static void play(Path path, Map<String, String> notYet) throws Throwable {
        String reason = notYet.get(name(path));
        if (reason == null) {
            new ConformanceCase(path).play();
            return;
        }
        assertThat(passes(path))
                .as("%s is listed as not yet (%s); take it off the list if it passes", name(path), reason)
                .isFalse();
        throw new TestAbortedException("not yet: " + reason);
    }

    private static boolean passes(Path path) {
        try {
            new ConformanceCase(path).play();
            return true;
        } catch (Throwable expected) {
            return false;
        }
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

    private static Map<String, String> notYet() throws IOException {
        return Files.readAllLines(NOT_YET).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
