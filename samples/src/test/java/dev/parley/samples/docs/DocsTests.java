package dev.parley.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every Java and YAML snippet of the README and the pages in docs stands in a source file to the letter: none goes stale. */
class DocsTests {

    private static final Path ROOT = Path.of("..");

    private static List<Snippet> snippets() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        List<Snippet> snippets = new ArrayList<>();
        for (Path page : pages) {
            Snippet.of(ROOT.relativize(page).toString(), Files.readString(page)).forEach(snippets::add);
        }
        return snippets;
    }

    @TestFactory
    Stream<DynamicTest> each_snippet_stands_in_a_source_file() throws IOException {
        SourceTrees sources = SourceTrees.under(ROOT);
        return snippets().stream()
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.toString(),
                        () -> assertThat(sources.complaint(snippet).orElse("none"))
                                .isEqualTo("none")));
    }

    @Test
    void the_readme_and_the_pages_have_snippets() throws IOException {
        assertThat(snippets()).extracting(Snippet::page).contains("README.md", "docs/policies-and-outcomes.md");
    }

    @Test
    void a_snippet_that_stands_nowhere_is_told_with_its_place_and_what_is_nearest() {
        SourceTrees sources = new SourceTrees(Map.of("samples/shop.yaml", "- id: a\n  turns:\n  - user: Hi\n"));
        String page =
                "# Title\n\n```yaml\n- id: a\n  turns:\n  - user: Hello\n```\n\n```java\nint i;\n```\n\n```yaml\n- id: a\n```\n";

        assertThat(Snippet.of("docs/x.md", page).map(sources::complaint).flatMap(complaint -> complaint.stream()))
                .containsExactly("""
                        docs/x.md:3: this snippet stands in no file of */src; write it into a sample or a test, run that, and copy it to the letter
                          nearest: samples/shop.yaml, up to line 5 of the page; it lacks
                              - user: Hello""", """
                        docs/x.md:9: this snippet stands in no file of */src; write it into a sample or a test, run that, and copy it to the letter
                          no file has even its first line
                            int i;""");
    }
}
