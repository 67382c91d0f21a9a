package dev.parley.reporting.console;

import dev.parley.json.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much a run says on the console.
 *
 * @param end what it says when it is over
 * @param progress how long it is silent between two lines on the way; absent where it says nothing until it is over
 * @since 0.1.0
 */
public record ConsoleSettings(End end, Optional<Duration> progress) {

    /**
     * What is printed at the end of a run: {@code summary}, a table and where to look; {@code line}, the last line alone;
     * {@code off}, nothing, and no progress either. Default: {@code summary}.
     */
    static final String END_PARAMETER = "parley.console";

    /**
     * How many seconds a run is silent before it says how far it is, and then between two such lines; {@code off} for none.
     * Default: {@code 10}.
     */
    static final String PROGRESS_PARAMETER = "parley.progress";

    /** What holds where nothing is said: a summary at the end, and a line every ten seconds. */
    public static final ConsoleSettings DEFAULT = new ConsoleSettings(End.SUMMARY, Optional.of(Duration.ofSeconds(10)));

    private static final String OFF = "off";

    /** What is printed at the end of a run. */
    public enum End {
        /** The table, what was slow, what failed, and the last line. */
        SUMMARY,
        /** The last line alone. */
        LINE,
        /** Nothing, and nothing on the way either. */
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the settings; a blank value says nothing.
     *
     * @param configuration looks up a configuration parameter
     * @param faults takes what is wrong, a message each; what it is wrong with is left at its default
     */
    public static ConsoleSettings of(Function<String, Optional<String>> configuration, List<String> faults) {
        End end = said(configuration, END_PARAMETER)
                .map(word -> end(word, faults))
                .orElse(DEFAULT.end);
        Optional<Duration> progress = said(configuration, PROGRESS_PARAMETER)
                .map(text -> interval(text, faults))
                .orElse(DEFAULT.progress);
        return new ConsoleSettings(end, progress);
    }

    private static Optional<String> said(Function<String, Optional<String>> configuration, String parameter) {
        return configuration.apply(parameter).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static End end(String word, List<String> faults) {
        Optional<End> named = Arrays.stream(End.values())
                .filter(end -> end.toString().equals(word))
                .findFirst();
        if (named.isEmpty()) {
            faults.add("what the console is to show, " + Json.compact(word) + ", is unknown at configuration parameter "
                    + END_PARAMETER + "; say summary, line or off");
        }
        return named.orElse(DEFAULT.end);
    }

    private static Optional<Duration> interval(String text, List<String> faults) {
        if (text.equals(OFF)) {
            return Optional.empty();
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            faults.add("the time between two lines of progress, " + Json.compact(text)
                    + ", is no number of seconds at configuration parameter " + PROGRESS_PARAMETER
                    + "; write a whole number from 1 to 999999, for example 10, or off");
            return DEFAULT.progress;
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
}
