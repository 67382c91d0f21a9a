package dev.parley.reporting;

import dev.parley.json.Json;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes each turn, conversation and test as a line of JSON as soon as it ends, so that a killed run keeps what it has;
 * at the end one line on the console names the file and counts the turns.
 *
 * <p>The file lies in the directory that the configuration parameter {@value ReportDirectory#PARAMETER} names; default:
 * {@code target/parley} for Maven, {@code build/parley} for Gradle, else {@code parley}. Found by
 * {@link java.util.ServiceLoader}. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class JsonLinesWriter implements TranscriptListener {

    private final PrintStream console;
    private final String fileName;
    private final OutcomeCount turns = new OutcomeCount();
    private Path directory = Path.of("");
    private @Nullable BufferedWriter writer;

    /** Creates the writer of a run. */
    public JsonLinesWriter() {
        this(System.out, RunFileName.ofThisProcess()); // the console is where the run's last line belongs
    }

    JsonLinesWriter(PrintStream console, String fileName) {
        this.console = console;
        this.fileName = fileName;
    }

    @Override
    public synchronized void runStarted(Function<String, Optional<String>> configuration) {
        directory = ReportDirectory.of(configuration, Path.of(""));
    }

    @Override
    public synchronized void turnFinished(TestId test, Turn turn) {
        turns.add(turn.outcome());
        write(TurnLine.of(test, turn));
    }

    @Override
    public synchronized void conversationFinished(TestId test, Conversation conversation) {
        write(SummaryLines.ofConversation(test, conversation));
    }

    @Override
    public synchronized void testFinished(TestId test) {
        if (writer != null) {
            write(SummaryLines.ofTest(test));
        }
    }

    @Override
    public synchronized void runFinished() {
        if (writer == null) {
            return;
        }
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file(), e);
        }
        console.println("Parley: " + turns + "; transcripts in " + file());
    }

    private void write(Map<String, @Nullable Object> line) {
        try {
            if (writer == null) {
                Files.createDirectories(directory);
                writer = Files.newBufferedWriter(file(), StandardCharsets.UTF_8);
            }
            writer.write(Json.compact(line));
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(), e);
        }
    }

    private Path file() {
        return directory.resolve(fileName);
    }
}
