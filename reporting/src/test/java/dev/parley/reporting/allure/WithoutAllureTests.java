package dev.parley.reporting.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who does not use Allure gets none of it: each run is a process of its own, in a directory of its own. */
class WithoutAllureTests {

    private static final List<String> OF_ALLURE = List.of("allure-", "slf4j-");

    @TempDir
    Path directory;

    /** Returns what a run prints, its errors too, with a part of this class path. */
    private List<String> run(Predicate<String> jars) throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> jars.test(new File(entry).getName()))
                .collect(Collectors.joining(File.pathSeparator));
        Path output = Files.createTempFile(directory.getParent(), "output", ".txt");
        try {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            Process process = new ProcessBuilder(java.toString(), "-cp", classPath, PlainRun.class.getName())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor()).isZero();
            return Files.readAllLines(output).stream()
                    .map(line -> line.replaceFirst("; transcripts in .*", ""))
                    .toList();
        } finally {
            Files.delete(output);
        }
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static void assertUndisturbed(List<String> output) {
        assertThat(output)
                .containsExactly(
                        "memory · turn 0 · Where is order A-17?: SUCCESSFUL",
                        "memory · turn 1 · And order B-2?: FAILED",
                        "memory · conversation: SUCCESSFUL",
                        "silent · turn 0 · Say nothing.: FAILED",
                        "silent · turn 1 · Thank you.: ABORTED",
                        "silent · conversation: ABORTED",
                        "Parley: 4 turns: 1 passed, 2 failed, 1 aborted, 0 errored");
    }

    @Test
    void without_its_jars_nothing_is_missing() throws Exception {
        assertUndisturbed(run(jar -> OF_ALLURE.stream().noneMatch(jar::startsWith)));
        assertThat(written()).containsExactly("results-parley");
    }

    @Test
    void without_a_running_adapter_nothing_is_written() throws Exception {
        assertUndisturbed(run(jar -> !jar.startsWith("slf4j-nop"))); // so that a logger would be missed aloud
        assertThat(written()).containsExactly("results-parley");
    }
}
