package dev.parley.reporting.console;

import dev.parley.reporting.console.ConsoleSettings.End;
import dev.parley.reporting.figures.RunFigures;
import dev.parley.transcript.TestId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says how far a long run is, and at its end how it went. What belongs together is printed at once, so that no other
 * thread's words come in between. Not safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Console {

    private final Consumer<String> printer;
    private final End end;
    private final Progress progress;

    /**
     * Creates the console of a run that begins now.
     *
     * @param printer prints a text and ends the line
     * @param clock says how long the run takes
     */
    public Console(Consumer<String> printer, ConsoleSettings settings, InstantSource clock) {
        this.printer = printer;
        this.end = settings.end();
        this.progress = new Progress(end == End.OFF ? Optional.empty() : settings.progress(), clock);
    }

    /** Prints a line where the run was silent for long enough. */
    public void turnFinished(TestId test, RunFigures run) {
        progress.line(TestNames.shortName(test), run).ifPresent(printer);
    }

    /**
     * Prints how the run went.
     *
     * @param file where the transcripts are
     */
    public void runFinished(RunFigures run, Path file) {
        if (end == End.OFF) {
            return;
        }
        List<String> lines = new ArrayList<>(end == End.SUMMARY ? Summary.lines(run) : List.of());
        lines.add("Parley: " + run.turns() + "; transcripts in " + file.toAbsolutePath());
        printer.accept(String.join(System.lineSeparator(), lines));
    }
}
