package dev.parley.reporting;

import dev.parley.json.Json;
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
 * @param coverage whether it is told what no call exercised of the tools
 */
record ReportSettings(Path directory, ConsoleSettings console, boolean coverage) {

    /**
     * Whether the end of tests and of the run tells which tools, parameters and {@code enum} values no call exercised. Default:
     * {@code true}.
     */
    static final String COVERAGE_PARAMETER = "parley.coverage";

    /** What holds before a run begins. */
    static final ReportSettings DEFAULT = new ReportSettings(Path.of(""), ConsoleSettings.DEFAULT, true);

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
        boolean coverage = coverage(configuration, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return new ReportSettings(directory.orElseThrow(), console, coverage);
    }

    /** A blank value says nothing. */
    private static boolean coverage(Function<String, Optional<String>> configuration, List<String> faults) {
        String word = configuration
                .apply(COVERAGE_PARAMETER)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse("true");
        if (!word.equals("true") && !word.equals("false")) {
            faults.add("whether coverage of tools is told, " + Json.compact(word)
                    + ", is unknown at configuration parameter " + COVERAGE_PARAMETER + "; say true or false");
        }
        return word.equals("true");
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
