package dev.parley.reporting;

import dev.parley.json.Json;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where reports are written. */
final class ReportDirectory {

    /**
     * The directory that reports are written to. Default: {@code target/parley} for Maven, {@code build/parley} for Gradle,
     * else {@code parley}.
     */
    static final String PARAMETER = "parley.report-directory";

    private ReportDirectory() {}

    /**
     * Returns the directory that the configuration names, else the build tool's own.
     *
     * @param project the directory that the run was started in
     * @throws IllegalArgumentException if the configuration names one that is no path
     */
    static Path of(Function<String, Optional<String>> configuration, Path project) {
        return configuration.apply(PARAMETER).map(ReportDirectory::named).orElseGet(() -> buildDirectory(project));
    }

    private static Path named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "the report directory \"" + name + "\" is blank at configuration parameter " + PARAMETER
                            + "; name a directory or leave the parameter out");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "the report directory " + Json.compact(name) + " is no path (" + e.getReason()
                            + ") at configuration parameter " + PARAMETER + "; name a directory that can be written",
                    e);
        }
    }

    private static Path buildDirectory(Path project) {
        if (Files.exists(project.resolve("pom.xml"))) {
            return project.resolve("target").resolve("parley");
        }
        boolean gradle =
                Files.exists(project.resolve("build.gradle")) || Files.exists(project.resolve("build.gradle.kts"));
        return gradle ? project.resolve("build").resolve("parley") : project.resolve("parley");
    }
}
