package dev.parley.reporting;

import dev.parley.reporting.console.Console;
import dev.parley.reporting.figures.RunFigures;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.PlayedPart;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reports of a run, all from the same figures. Each turn, conversation, test and the run is a line of JSON in a file as soon as
 * it ends, so that a killed run keeps what it has. The console tells of a long run how far it is, and of every run how it went,
 * as a table with a row for each test method. A run without turns writes and says nothing.
 *
 * <p>Configuration parameters:
 *
 * <ul>
 *   <li>{@code parley.report-directory}: where the file lies; default: {@code target/parley} for Maven, {@code build/parley}
 *       for Gradle, else {@code parley}
 *   <li>{@code parley.console}: what is printed at the end: {@code summary}, the default; {@code line}, the last line alone;
 *       {@code off}, nothing, and no progress either
 *   <li>{@code parley.progress}: seconds between two lines of progress, at least; default {@code 10}, and no line in a run
 *       that is shorter; {@code off} for none
 *   <li>{@code parley.coverage}: whether the end of tests and of the run tells which tools, parameters and {@code enum} values no
 *       call exercised; default {@code true}
 * </ul>
 *
 * <p>Found by {@link java.util.ServiceLoader}. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RunReports implements TranscriptListener {

    private final Consumer<String> printer;
    private final InstantSource clock;
    private final RunFigures figures = new RunFigures();
    private ReportSettings settings = ReportSettings.DEFAULT;
    private JsonLinesFile file;
    private Console console;

    /** Creates the reports of a run. */
    public RunReports() {
        // looked up at each line: build tools and tests put streams of their own in its place
        this(text -> System.out.println(text), InstantSource.system(), RunFileName.ofThisProcess());
    }

    RunReports(Consumer<String> printer, InstantSource clock, String fileName) {
        this.printer = printer;
        this.clock = clock;
        this.file = new JsonLinesFile(ReportSettings.DEFAULT.directory(), fileName);
        this.console = new Console(printer, ReportSettings.DEFAULT.console(), clock);
    }

    /**
     * Reads the configuration.
     *
     * @throws IllegalArgumentException if it has faults; the message tells of all
     */
    @Override
    public synchronized void runStarted(Function<String, Optional<String>> configuration) {
        settings = ReportSettings.of(configuration, Path.of(""));
        file = new JsonLinesFile(settings.directory(), file.name());
        console = new Console(printer, settings.console(), clock);
    }

    /**
     * Writes and notes that only a part is played.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    @Override
    public synchronized void conversationsLeftOut(TestId test, PlayedPart part) {
        file.add(SummaryLines.ofPart(test, part));
        figures.add(test, part);
    }

    /**
     * Writes the turn and counts it.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    @Override
    public synchronized void turnFinished(TestId test, Turn turn) {
        file.add(TurnLine.of(test, turn));
        figures.add(test, turn);
        if (settings.coverage()) {
            figures.addCoverage(test, turn);
        }
        console.turnFinished(test, figures);
    }

    /**
     * Writes the conversation's outcome.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    @Override
    public synchronized void conversationFinished(TestId test, Conversation conversation) {
        file.add(SummaryLines.ofConversation(test, conversation));
        figures.add(test, conversation);
    }

    /**
     * Writes the figures of the test, which is complete; nothing where it had no turns.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    @Override
    public synchronized void testFinished(TestId test) {
        figures.of(test).ifPresent(all -> file.add(SummaryLines.ofTest(test, all, figures.coverage(test))));
    }

    /**
     * Writes the figures of the run and prints how it went; nothing where it had no turns.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    @Override
    public synchronized void runFinished() {
        if (figures.turns().all() > 0) {
            file.add(SummaryLines.ofRun(figures.tests().size(), figures.total(), figures.coverage()));
            console.runFinished(figures, file.path());
        }
    }
}
