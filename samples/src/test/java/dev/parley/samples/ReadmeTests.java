package dev.parley.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java and YAML snippet of the README stands in a sample to the letter, so that none of them can go stale. */
class ReadmeTests {

    private static final Pattern SNIPPET = Pattern.compile("```(?:java|yaml)\\R(.*?)```", Pattern.DOTALL);

    private static List<String> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test"))) {
            return files.filter(Files::isRegularFile).map(ReadmeTests::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_readme_has_snippets() throws IOException {
        assertThat(snippets()).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_snippet_stands_in_a_sample(String snippet) throws IOException {
        assertThat(samples()).anySatisfy(sample -> assertThat(sample).contains(snippet));
    }
}
