package dev.parley.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A local repository below {@code target} that holds what this build has made. Everything else is copied into it, by Maven,
 * from the local repository of this build: nothing is downloaded and nothing gets into anybody's own repository.
 */
final class StagedRepository {

    static final Path DIRECTORY = Outer.TARGET.resolve("repository");
    static final Path SETTINGS = Outer.TARGET.resolve("settings.xml");

    private static final String SETTINGS_XML = """
            <settings>
              <profiles>
                <profile>
                  <id>built-before</id>
                  <repositories>%1$s</repositories>
                  <pluginRepositories>%2$s</pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>built-before</activeProfile></activeProfiles>
            </settings>
            """;

    private static final String REPOSITORY_XML = """
            <%1$s>
                  <id>central</id>
                  <url>%2$s</url>
                  <releases><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></releases>
                  <snapshots><enabled>false</enabled></snapshots>
                </%1$s>""";

    private StagedRepository() {}

    static void fill() throws IOException {
        String version = Outer.says("version");
        Path extension = Outer.ROOT.resolve("junit-extension");
        Path reporting = Outer.ROOT.resolve("reporting");
        stage(Outer.ROOT.resolve("pom.xml"), "parley", ".pom");
        stage(extension.resolve("target/dependency-reduced-pom.xml"), "parley-junit", ".pom");
        stage(extension.resolve("target/parley-junit-" + version + ".jar"), "parley-junit", ".jar");
        stage(reporting.resolve("pom.xml"), "parley-reporting", ".pom");
        stage(reporting.resolve("target/parley-reporting-" + version + ".jar"), "parley-reporting", ".jar");
        String url = Path.of(Outer.says("local-repository")).toUri().toString();
        Files.writeString(
                SETTINGS,
                SETTINGS_XML.formatted(
                        REPOSITORY_XML.formatted("repository", url),
                        REPOSITORY_XML.formatted("pluginRepository", url)));
    }

    private static void stage(Path built, String artifact, String extension) throws IOException {
        if (!Files.exists(built)) {
            throw new NoSuchFileException(built + " is not built yet: run mvn verify");
        }
        String version = Outer.says("version");
        Path directory = DIRECTORY.resolve("dev/parley").resolve(artifact).resolve(version);
        Files.createDirectories(directory);
        Files.copy(
                built,
                directory.resolve(artifact + "-" + version + extension),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }
}
