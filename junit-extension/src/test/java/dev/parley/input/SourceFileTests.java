package dev.parley.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTests {

    @ParameterizedTest
    @CsvSource({
        "a.yaml, YAML",
        "a.yml, YAML",
        "a.b.JSON, JSON",
        "a.jsonl, JSON_LINES",
        "a.ndjson, JSON_LINES",
        "a.CSV, CSV",
        "a.tsv, TSV"
    })
    void the_ending_says_the_format(String name, SourceFile.Format format) {
        assertThat(file(name, "file:/a").format()).contains(format);
    }

    @ParameterizedTest
    @CsvSource({"a.xlsx", "a", "a.", "a.json.gz"})
    void other_endings_say_none(String name) {
        assertThat(file(name, "file:/a").format()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "file:/data/shop.yaml, tools.json, file:/data/tools.json",
        "file:/data/shop.yaml, ../tools.json, file:/tools.json",
        "file:/data/shop.yaml, my tools.json, file:/data/my%20tools.json",
        "file:/data/shop.yaml, /etc/tools.json, file:/etc/tools.json",
        "file:/data/shop.yaml, //host/tools.json, file:/host/tools.json",
        "file:/data/shop.yaml, http://host/tools.json, file:/data/http:/host/tools.json",
        "jar:file:/a%20b.jar!/data/shop.yaml, tools.json, jar:file:/a%20b.jar!/data/tools.json",
        "jar:file:/a.jar!/data/shop.yaml, ../tools.json, jar:file:/a.jar!/tools.json",
        "jar:file:/a.jar!/data/shop.yaml, /tools.json, jar:file:/a.jar!/tools.json",
        "jar:nested:/a.jar/!b.jar!/shop.yaml, tools.json, jar:nested:/a.jar/!b.jar!/tools.json"
    })
    void a_path_is_relative_to_the_file(String base, String path, URI sibling) throws URISyntaxException {
        assertThat(file("shop.yaml", base).sibling(path)).isEqualTo(new SourceFile(path, sibling));
    }

    @Test
    void what_is_no_path_is_refused() {
        assertThatThrownBy(() -> file("shop.yaml", "file:/a").sibling("\u0000").open())
                .isInstanceOfAny(URISyntaxException.class, IOException.class);
    }

    @Test
    void a_file_begins_at_its_first_character() {
        assertThat(file("shop.yaml", "file:/a").start())
                .isEqualTo(new Place("shop.yaml", Optional.of(URI.create("file:/a")), 1, 1))
                .hasToString("shop.yaml:1:1");
    }

    @Test
    void a_place_is_linked_by_file_and_line() {
        assertThat(file("shop.yaml", "file:/a").start().at(7, 5).fileAndLine()).isEqualTo("shop.yaml:7");
    }

    private static SourceFile file(String name, String uri) {
        return new SourceFile(name, URI.create(uri));
    }
}
