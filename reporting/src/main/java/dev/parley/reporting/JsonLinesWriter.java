package dev.parley.reporting;

import dev.parley.transcript.Conversation;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes each turn, conversation and test as a line of JSON as soon as it ends, so that a killed run keeps what it has;
 * at the end one line on the console names the file and counts the turns. A run without turns writes nothing.
 *
 * <p>The file lies in the directory that the configuration parameter {@value ReportDirectory#PARAMETER} names; default:
 * {@code target/parley} for Maven, {@code build/parley} for Gradle, else {@code parley}. Found by
 * {@link java.util.ServiceLoader}. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class JsonLinesWriter implements TranscriptListener {

    private final PrintStream console;
    private final OutcomeCount turns = new OutcomeCount();
    private JsonLinesFile file;

    /** Creates the writer of a run. */
    public JsonLinesWriter() {
        this(System.out, RunFileName.ofThisProcess()); // the console is where the run's last line belongs
    }

    JsonLinesWriter(PrintStream console, String fileName) {
        this.console = console;
        this.file = new JsonLinesFile(Path.of(""), fileName);
    }

    /**
     * Chooses the directory.
     *
     * @throws IllegalArgumentException if the configuration names one that is no path
     */
    @Override
    public synchronized void runStarted(Function<String, Optional<String>> configuration) {
        file = new JsonLinesFile(ReportDirectory.of(configuration, Path.of("")), file.name());
    }

    /**
     * Writes the turn.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    @Override
    public synchronized void turnFinished(TestId test, Turn turn) {
        file.add(TurnLine.of(test, turn));
        turns.add(turn.outcome());
    }

    /**
     * Writes the conversation's outcome.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    @Override
    public synchronized void conversationFinished(TestId test, Conversation conversation) {
        file.add(SummaryLines.ofConversation(test, conversation));
    }

    /**
     * Writes that the test is complete.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    @Override
    public synchronized void testFinished(TestId test) {
        if (!turns.isEmpty()) {
            file.add(SummaryLines.ofTest(test));
        }
    }

    /** Prints the run's line. */
    @Override
    public synchronized void runFinished() {
        if (!turns.isEmpty()) {
            console.println(
                    "Parley: " + turns + "; transcripts in " + file.path().toAbsolutePath());
        }
    }
}
