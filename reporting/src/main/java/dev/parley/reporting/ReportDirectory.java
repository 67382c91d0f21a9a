package dev.parley.reporting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where reports are written. */
final class ReportDirectory {

    /** The configuration parameter that names the directory. */
    static final String PARAMETER = "parley.report-directory";

    private ReportDirectory() {}

    /**
     * Returns the directory that the configuration names, else the build tool's own.
     *
     * @param project the directory that the run was started in
     */
    static Path of(Function<String, Optional<String>> configuration, Path project) {
        return configuration.apply(PARAMETER).map(Path::of).orElseGet(() -> buildDirectory(project));
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
