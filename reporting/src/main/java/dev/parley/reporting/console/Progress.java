package dev.parley.reporting.console;

import dev.parley.reporting.figures.OutcomeCount;
import dev.parley.reporting.figures.RunFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how far a run is, after every so many seconds at most. Not safe for use by several threads. */
final class Progress {

    private final Optional<Duration> interval;
    private final InstantSource clock;
    private final Instant start;
    private Instant said;

    /** Begins to measure the time. */
    Progress(Optional<Duration> interval, InstantSource clock) {
        this.interval = interval;
        this.clock = clock;
        this.start = clock.instant();
        this.said = start;
    }

    /** Returns the line to print now that a turn of the test ended; nothing where the last one is not old enough. */
    Optional<String> line(String test, RunFigures figures) {
        if (interval.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (now.isBefore(said.plus(interval.get()))) {
            return Optional.empty();
        }
        said = now;
        return Optional.of("Parley: " + turns(figures.turns()) + " in " + Quantity.span(Duration.between(start, now))
                + " · " + test + " · " + Quantity.of(figures.requests(), "request"));
    }

    private static String turns(OutcomeCount turns) {
        return turns.byWord().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> Quantity.of(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(", ", Quantity.of(turns.all(), "turn") + " (", ")"));
    }
}
