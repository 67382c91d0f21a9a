package dev.parley.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project of a user: the samples' pom and one of its tests as they are, and tests of which some fail. */
final class SampleProject {

    static final Path DIRECTORY = Outer.TARGET.resolve("project");

    private static final Path SAMPLES = Outer.ROOT.resolve("samples");

    private static final List<String> SAMPLE = List.of(
            "pom.xml",
            "src/test/java/dev/parley/samples/OrderAssistantTests.java",
            "src/test/java/dev/parley/samples/ShopTools.java",
            "src/test/resources/allure.properties",
            "src/test/resources/dev/parley/samples/shop.yaml",
            "src/test/resources/dev/parley/samples/shop-model.yaml");

    private static final List<String> REPORTS = List.of("surefire-reports", "parley", "allure-results");

    private SampleProject() {}

    static void make() throws IOException {
        Tree.delete(DIRECTORY);
        for (String file : SAMPLE) {
            Tree.copyFile(SAMPLES.resolve(file), DIRECTORY.resolve(file));
        }
        Tree.copy(Path.of("src", "test", "project"), DIRECTORY);
        // Maven reads this from the project's folder or one above: the compiler needs its exports
        Tree.copy(Outer.ROOT.resolve(".mvn"), DIRECTORY.resolve(".mvn"));
    }

    /** Deletes what an earlier run reported. */
    static void forgetReports() throws IOException {
        for (String report : REPORTS) {
            Tree.delete(DIRECTORY.resolve("target").resolve(report));
        }
    }

    /** Copies what a run reported. */
    static void copyReports(Path to) throws IOException {
        for (String report : REPORTS) {
            Path from = DIRECTORY.resolve("target").resolve(report);
            if (Files.exists(from)) {
                Tree.copy(from, to.resolve(report));
            }
        }
    }
}
