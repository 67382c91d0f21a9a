package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import dev.parley.testkit.Javac;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a named file is looked for. */
class SourceLocatorTests {

    private static final String WHERE = "@ConversationTest(dataset) of Some#plays";
    private static final Path RESOURCES = Path.of("src/test/resources/dev/parley");

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    private Optional<SourceFile> find(String name) {
        return find(SourceLocatorTests.class, name);
    }

    private Optional<SourceFile> find(Class<?> testClass, String name) {
        return new SourceLocator(testClass, faults).find(name, WHERE);
    }

    private static String content(Optional<SourceFile> file) throws IOException {
        try (InputStream in = file.orElseThrow().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "content of " + name);
    }

    /** Loads a class that the class path of these tests does not have. */
    private static Class<?> load(URLClassLoader loader, String name) throws ClassNotFoundException {
        return Class.forName(name, false, loader);
    }

    private void compile(String name) throws IOException {
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        String declaration = name.equals(simpleName) ? "" : "package " + name.substring(0, name.lastIndexOf('.')) + ";";
        Path source =
                Files.writeString(folder.resolve(simpleName + ".java"), declaration + "class " + simpleName + "{}");
        Javac.compile("-d", folder.toString(), source.toString());
    }

    private Path jar(Map<String, Path> entries) throws IOException {
        Path jar = folder.resolve("some tests.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entriesOut = new JarOutputStream(out)) {
            for (Map.Entry<String, Path> entry : entries.entrySet()) {
                entriesOut.putNextEntry(new JarEntry(entry.getKey()));
                Files.copy(entry.getValue(), entriesOut);
                entriesOut.closeEntry();
            }
        }
        return jar;
    }

    private static URLClassLoader loader(Path path) throws IOException {
        return new URLClassLoader(new URL[] {path.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @Test
    void a_file_beside_the_test_class() throws IOException {
        Optional<SourceFile> found = find("paris.yaml");

        assertThat(found.orElseThrow().name()).isEqualTo("paris.yaml");
        assertThat(content(found)).isEqualTo(Files.readString(RESOURCES.resolve("paris.yaml")));
    }

    @Test
    void a_file_in_a_folder_beside_the_test_class() throws IOException {
        Optional<SourceFile> found = find("dataset/reading/shop.yaml");

        assertThat(found.orElseThrow().name()).isEqualTo("shop.yaml");
        assertThat(content(found)).isEqualTo(Files.readString(RESOURCES.resolve("dataset/reading/shop.yaml")));
    }

    @Test
    void a_class_path_resource() throws IOException {
        String expected = Files.readString(RESOURCES.resolve("paris.yaml"));

        assertThat(content(find("classpath:dev/parley/paris.yaml"))).isEqualTo(expected);
        assertThat(content(find("classpath:/dev/parley/paris.yaml"))).isEqualTo(expected);
    }

    @Test
    void a_path_from_the_working_directory() throws IOException {
        String expected = Files.readString(RESOURCES.resolve("paris.yaml"));

        assertThat(content(find("src/test/resources/dev/parley/paris.yaml"))).isEqualTo(expected);
        assertThat(content(find("file:src/test/resources/dev/parley/paris.yaml")))
                .isEqualTo(expected);
    }

    @Test
    void an_absolute_path() throws IOException {
        Path file = write("shop.yaml");

        assertThat(find(file.toString())).contains(new SourceFile("shop.yaml", file.toUri()));
        assertThat(find("file:" + file)).contains(new SourceFile("shop.yaml", file.toUri()));
    }

    @Test
    void a_path_with_spaces_and_signs() throws IOException {
        Path file = write("my data/50% + more #1.yaml");

        assertThat(content(find(file.toString()))).isEqualTo("content of my data/50% + more #1.yaml");
        assertThat(content(find("file:" + file))).isEqualTo("content of my data/50% + more #1.yaml");
        assertThat(find(file.toUri().toString())).contains(new SourceFile("50% + more #1.yaml", file.toUri()));
    }

    @Test
    void what_stands_beside_the_class_beats_the_working_directory() throws Exception {
        compile("some.where.Packed");
        write("some/where/pom.xml");
        try (URLClassLoader loader = loader(folder)) {
            assertThat(content(find(load(loader, "some.where.Packed"), "pom.xml")))
                    .isEqualTo("content of some/where/pom.xml");
        }
    }

    @Test
    void a_file_beside_a_class_without_a_package() throws Exception {
        compile("Packed");
        write("with space.yaml");
        try (URLClassLoader loader = loader(folder)) {
            assertThat(content(find(load(loader, "Packed"), "with space.yaml")))
                    .isEqualTo("content of with space.yaml");
        }
    }

    @Test
    void a_file_beside_a_class_in_a_jar() throws Exception {
        compile("some.where.Packed");
        Path jar = jar(Map.of(
                "some/where/Packed.class", folder.resolve("some/where/Packed.class"),
                "some/where/my data.yaml", write("my data.yaml")));
        try (URLClassLoader loader = loader(jar)) {
            Optional<SourceFile> found = find(load(loader, "some.where.Packed"), "my data.yaml");

            assertThat(content(found)).isEqualTo("content of my data.yaml");
            assertThat(found.orElseThrow().name()).isEqualTo("my data.yaml");
            assertThat(found.orElseThrow().uri())
                    .hasToString("jar:" + jar.toUri().toURL() + "!/some/where/my%20data.yaml");
        }
    }

    @Test
    void a_class_of_the_jdk_itself_has_no_loader_and_yet_is_searched() {
        assertThat(find(String.class, "classpath:dev/parley/paris.yaml")).isPresent();
    }

    @Test
    void a_file_that_is_nowhere() {
        assertThat(find("nowhere.yaml")).isEmpty();
        assertThat(Declared.message(faults))
                .isEqualTo("""
                it has 1 fault:
                  there is no file "nowhere.yaml" at %s; looked for class path resource dev/parley/nowhere.yaml and \
                file %s""".formatted(WHERE, Path.of("nowhere.yaml").toAbsolutePath()));
    }

    @Test
    void a_name_that_says_where_is_looked_for_there_alone() {
        assertThat(find("classpath:paris.yaml")).isEmpty();
        assertThat(find("file:paris.yaml")).isEmpty();
        assertThat(find("/nowhere/paris.yaml")).isEmpty();
        assertThat(Declared.message(faults))
                .isEqualTo("""
                it has 3 faults:
                  there is no file "classpath:paris.yaml" at %1$s; looked for class path resource paris.yaml
                  there is no file "file:paris.yaml" at %1$s; looked for file %2$s
                  there is no file "/nowhere/paris.yaml" at %1$s; looked for file /nowhere/paris.yaml""".formatted(WHERE, Path.of("paris.yaml").toAbsolutePath()));
    }

    @Test
    void a_folder_is_no_file() {
        assertThat(find("dataset")).isEmpty();
        assertThat(find("")).isEmpty();
        assertThat(Declared.message(faults)).isEqualTo("""
                it has 2 faults:
                  there is no file "dataset" at %1$s; looked for class path resource dev/parley/dataset and file %2$s
                  there is no file "" at %1$s; looked for class path resource dev/parley/ and file %3$s""".formatted(
                        WHERE, Path.of("dataset").toAbsolutePath(), Path.of("").toAbsolutePath()));
    }

    @Test
    void a_name_that_is_no_path() {
        assertThat(find("a\0b.yaml")).isEmpty();
        assertThat(Declared.message(faults)).isEqualTo("""
                it has 1 fault:
                  there is no file "a\0b.yaml" at %1$s; looked for class path resource dev/parley/a\0b.yaml and \
                file a\0b.yaml, which is no path""".formatted(WHERE));
    }

    @Test
    void a_class_loader_that_gives_no_uri_is_an_error() throws Exception {
        compile("some.where.Packed");
        URL[] urls = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()) {
            @Override
            public URL getResource(String name) {
                try {
                    return new URL("file:/with space/" + name);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }) {
            Class<?> packed = load(loader, "some.where.Packed");

            assertThatThrownBy(() -> find(packed, "shop.yaml"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a class loader gave file:/with space/some/where/shop.yaml, which is no URI");
        }
    }
}
