package dev.parley.acceptance;

import dev.parley.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A run of Maven on the sample project, offline and with the Maven, the JDK and the versions of this build.
 *
 * @param status what it ended with; 0 for a build that is green
 * @param directory what it left: {@code console.log} and the folders {@code surefire-reports},
 *     {@code parley} and {@code allure-results}
 */
record MavenRun(int status, Path directory) {

    private static final Path MAVEN = Path.of(Outer.says("maven-home"), "bin", windows() ? "mvn.cmd" : "mvn");

    /** For virtual machines that live for seconds. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /**
     * Runs {@code mvn test}.
     *
     * @param name names the folder {@code target/runs/NAME} that keeps what the run leaves
     * @param environment what is added to the environment; what is there of {@code PARLEY_*} and {@code OPENAI_*} is not
     *     passed on
     */
    static MavenRun test(String name, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path directory = Outer.TARGET.resolve("runs").resolve(name);
        Tree.delete(directory);
        Files.createDirectories(directory);
        SampleProject.forgetReports();
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
                .directory(SampleProject.DIRECTORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("console.log").toFile());
        builder.environment().keySet().removeIf(variable -> variable.matches("(PARLEY|OPENAI)_.*|MAVEN_ARGS"));
        builder.environment().put("JAVA_HOME", Outer.says("java-home"));
        builder.environment().put("MAVEN_OPTS", QUICK_START);
        builder.environment().putAll(environment);
        int status = status(builder.start());
        SampleProject.copyReports(directory);
        return new MavenRun(status, directory);
    }

    private static int status(Process process) throws InterruptedException {
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Maven did not end within 5 minutes");
            }
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                MAVEN.toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--offline",
                "-Daether.offline.protocols=file",
                "--settings=" + StagedRepository.SETTINGS,
                "--global-settings=" + StagedRepository.SETTINGS,
                "-Dmaven.repo.local=" + StagedRepository.DIRECTORY,
                "-DargLine=" + QUICK_START,
                "-Dspotless.check.skip",
                "-Denforcer.skip",
                "-Dsurefire.version=" + Outer.says("surefire"),
                "-Djunit.version=" + Outer.says("junit")));
        command.addAll(List.of(arguments));
        command.add("test");
        return command;
    }

    private static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Returns what Maven printed. */
    String console() throws IOException {
        return Files.readString(directory.resolve("console.log"));
    }

    /** Returns the lines of the console that begin with this and hold more. */
    List<String> consoleLines(String start) throws IOException {
        return console().lines().filter(line -> line.startsWith(start)).toList();
    }

    /** Returns the files of the run that hold a text. */
    List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : Tree.files(directory)) {
            if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(text)) {
                found.add(file);
            }
        }
        return found;
    }

    /** Returns Allure's results, in the order of their names. */
    List<AllureResult> allureResults() throws IOException {
        return AllureResult.all(directory.resolve("allure-results"));
    }

    /** Returns the tests of Surefire's XML, in the order of the classes' names and of the tests in them. */
    List<ReportedTest> tests() throws IOException {
        return ReportedTest.all(directory.resolve("surefire-reports"));
    }

    /** Returns the one test of this name. */
    ReportedTest test(String name) throws IOException {
        List<ReportedTest> named =
                tests().stream().filter(test -> test.name().equals(name)).toList();
        if (named.size() != 1) {
            throw new AssertionError(named.size() + " tests are named " + name + " among " + tests());
        }
        return named.get(0);
    }

    /** Returns the objects of the transcripts, in the order in which they were written. */
    List<Map<?, ?>> transcripts() throws IOException {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Path file : Tree.files(directory.resolve("parley"))) {
            for (String line : Files.readAllLines(file)) {
                objects.add((Map<?, ?>) Objects.requireNonNull(Json.parse(line)));
            }
        }
        return objects;
    }
}
