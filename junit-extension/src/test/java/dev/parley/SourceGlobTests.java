package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names with wildcards. */
class SourceGlobTests {

    private static final String WHERE = "@ConversationTest(dataset) of Some#plays";

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    @BeforeEach
    void write() throws IOException {
        for (String name : List.of("b.yaml", "a.yaml", "a.json", "sub/c.yaml", "sub/deeper/d 1.yaml", "sub2/c.yaml")) {
            Path file = folder.resolve("data").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "content of " + name);
        }
    }

    private List<SourceFile> find(String... names) {
        return new SourceLocator(SourceGlobTests.class, faults).findEach(List.of(names), WHERE);
    }

    private List<String> names(String... names) {
        return find(names).stream().map(SourceFile::name).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data/*.yaml            | a.yaml, b.yaml
            data/?.json            | a.json
            data/*.{json,yaml}     | a.json, a.yaml, b.yaml
            data/*/c.yaml          | sub/c.yaml, sub2/c.yaml
            data/**/c.yaml         | sub/c.yaml, sub2/c.yaml
            data/**/*.yaml         | a.yaml, b.yaml, sub/c.yaml, sub/deeper/d 1.yaml, sub2/c.yaml
            data/**.yaml           | a.yaml, b.yaml, sub/c.yaml, sub/deeper/d 1.yaml, sub2/c.yaml
            data/sub/**/*.yaml     | c.yaml, deeper/d 1.yaml
            d*/*.json              | data/a.json
            """)
    void a_name_with_wildcards_stands_for_all_files_that_match(String glob, String found) {
        assertThat(names(folder + "/" + glob)).containsExactly(found.split(", "));
        assertThat(names("file:" + folder + "/" + glob)).containsExactly(found.split(", "));
        assertThat(faults.none()).isTrue();
    }

    @Test
    void beside_the_test_class_comes_first() {
        assertThat(names("dataset/reading/column-*.jsonl")).containsExactly("column-aliases.jsonl");
        assertThat(names("classpath:dev/parley/dataset/reading/column-*.jsonl"))
                .containsExactly("column-aliases.jsonl");
        assertThat(find("p*s.yaml")).extracting(SourceFile::name).containsExactly("paris.yaml");
    }

    @Test
    void then_the_working_directory() {
        assertThat(names("src/test/resources/dev/parley/pari?.yaml")).containsExactly("paris.yaml");
    }

    @Test
    void a_folder_in_a_jar() throws Exception {
        Path jar = folder.resolve("some tests.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name :
                    List.of("data/", "data/b 1.yaml", "data/a.yaml", "data/sub/", "data/sub/c.yaml", "other.yaml")) {
                entries.putNextEntry(new JarEntry(name));
                entries.write(name.getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            List<SourceFile> found = SourceGlob.of("data/**/*.yaml").in(loader.getResource("data/"));

            assertThat(found).extracting(SourceFile::name).containsExactly("a.yaml", "b 1.yaml", "sub/c.yaml");
            try (InputStream in = found.get(1).open()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("data/b 1.yaml");
            }
        }
    }

    @Test
    void a_file_is_found_once() {
        names(folder + "/data/*.yaml", folder + "/data/a.yaml", folder + "/data/b.*");

        assertThat(Declared.message(faults)).isEqualTo("""
                it has 2 faults:
                  the file "%1$s/data/a.yaml" is listed twice at %2$s; list it once
                  the file "b.yaml" of "%1$s/data/b.*" is listed twice at %2$s; list it once""".formatted(folder, WHERE));
    }

    @Test
    void nothing_that_matches_is_a_fault() {
        names("nothing/*.yaml", folder + "/data/*.csv", folder + "/none/*", "classpath:*.nothing");

        assertThat(Declared.message(faults))
                .isEqualTo("""
                it has 4 faults:
                  no file matches "nothing/*.yaml" at %1$s; looked in class path folder dev/parley/nothing/ and folder %2$s
                  no file matches "%3$s/data/*.csv" at %1$s; looked in folder %3$s/data
                  no file matches "%3$s/none/*" at %1$s; looked in folder %3$s/none
                  no file matches "classpath:*.nothing" at %1$s; looked in the roots of the class path""".formatted(WHERE, Path.of("nothing").toAbsolutePath(), folder));
    }

    @Test
    void a_name_that_is_no_pattern_is_a_fault() {
        names(folder + "/data/*[.yaml");

        assertThat(Declared.message(faults))
                .startsWith("it has 1 fault:\n  files that match \"" + folder + "/data/*[.yaml\" cannot be found: ");
    }
}
