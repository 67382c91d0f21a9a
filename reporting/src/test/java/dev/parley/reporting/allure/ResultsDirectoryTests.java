package dev.parley.reporting.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two files beside the results: written once or merged, never over somebody's own. */
class ResultsDirectoryTests {

    @TempDir
    Path path;

    private Path file(String name) {
        return path.resolve(name);
    }

    private void addEnvironment(Map<String, Set<String>> values) {
        new ResultsDirectory(path).addEnvironment(values);
    }

    private String environment() {
        return AllureRun.read(file("environment.properties"));
    }

    @Test
    void the_environment_is_sorted_and_escaped_as_java_properties_are() {
        addEnvironment(Map.of("tool choice", Set.of("auto"), "model", Set.of("größe=7b"), "Java", Set.of("17")));

        assertThat(environment()).isEqualTo("""
                # Written by Parley; without this line the file is yours and is left as it is
                Java=17
                model=gr\\u00F6\\u00DFe\\=7b
                tool\\ choice=auto
                """);
    }

    @Test
    void what_another_fork_said_stays_beside_what_this_one_says() {
        addEnvironment(Map.of("model", Set.of("small"), "endpoint", Set.of("a.example")));
        addEnvironment(Map.of("model", Set.of("big", "small"), "Java", Set.of("17")));

        assertThat(environment()).isEqualTo("""
                # Written by Parley; without this line the file is yours and is left as it is
                Java=17
                endpoint=a.example
                model=big, small
                """);
    }

    @Test
    void values_of_many_threads_are_all_there() throws Exception {
        int threads = 16;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> tasks = IntStream.range(0, threads)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        new ResultsDirectory(path).addCategories();
                        addEnvironment(Map.of("model", Set.of("model-" + i)));
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }

        Set<String> models = new TreeSet<>(
                IntStream.range(0, threads).mapToObj(i -> "model-" + i).toList());
        assertThat(environment().lines().skip(1)).containsExactly("model=" + String.join(", ", models));
        assertThat(AllureRun.read(file("categories.json"))).isEqualTo(categories());
    }

    @Test
    void somebodys_own_files_stay_as_they_are() throws IOException {
        Files.writeString(file("environment.properties"), "mine=1\n");
        Files.writeString(file("categories.json"), "[]");

        new ResultsDirectory(path).addCategories();
        addEnvironment(Map.of("model", Set.of("small")));

        assertThat(environment()).isEqualTo("mine=1\n");
        assertThat(AllureRun.read(file("categories.json"))).isEqualTo("[]");
    }

    @Test
    void a_directory_that_nobody_made_is_not_made() {
        ResultsDirectory missing = new ResultsDirectory(path.resolve("missing"));

        missing.addCategories();
        missing.addEnvironment(Map.of("model", Set.of("small")));

        assertThat(path.resolve("missing")).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_written_says_which_and_what_to_do() throws IOException {
        Path file = Files.createDirectory(file("environment.properties"));

        assertThatThrownBy(() -> addEnvironment(Map.of("model", Set.of("small"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Allure's environment.properties cannot be written to " + file + ": ")
                .hasMessageEndingWith("; set allure.results.directory to a directory that can be written");
    }

    private static String categories() throws IOException {
        try (var resource = ResultsDirectory.class.getResourceAsStream("categories.json")) {
            assertThat(resource).isNotNull();
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
