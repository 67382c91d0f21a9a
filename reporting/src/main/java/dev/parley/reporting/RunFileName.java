package dev.parley.reporting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The name of a run's file: time and process, so that forks and repeated runs do not share one. */
final class RunFileName {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunFileName() {}

    static String ofThisProcess() {
        return of(Instant.now(), ProcessHandle.current().pid());
    }

    /** Returns for example {@code run-20261122T162233.045Z-4711.jsonl}. */
    static String of(Instant start, long process) {
        return "run-" + TIME.format(start) + "-" + process + ".jsonl";
    }
}
