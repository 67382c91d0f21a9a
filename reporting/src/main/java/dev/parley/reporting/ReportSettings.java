package dev.parley.reporting;

import dev.parley.reporting.console.ConsoleSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the configuration says of reports.
 *
 * @param directory where files are written
 * @param console what is printed
 */
record ReportSettings(Path directory, ConsoleSettings console) {

    /** What holds before a run begins. */
    static final ReportSettings DEFAULT = new ReportSettings(Path.of(""), ConsoleSettings.DEFAULT);

    /**
     * Reads the settings.
     *
     * @param project the directory that the run was started in
     * @throws IllegalArgumentException if there are faults; the message tells of all
     */
    static ReportSettings of(Function<String, Optional<String>> configuration, Path project) {
        List<String> faults = new ArrayList<>();
        ConsoleSettings console = ConsoleSettings.of(configuration, faults);
        Optional<Path> directory = directory(configuration, project, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return new ReportSettings(directory.orElseThrow(), console);
    }

    private static Optional<Path> directory(
            Function<String, Optional<String>> configuration, Path project, List<String> faults) {
        try {
            return Optional.of(ReportDirectory.of(configuration, project));
        } catch (IllegalArgumentException e) { // thrown above with the others
            faults.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
