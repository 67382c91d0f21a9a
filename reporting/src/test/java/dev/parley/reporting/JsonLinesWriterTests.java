package dev.parley.reporting;

import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.cancelled;
import static dev.parley.reporting.Transcripts.conversation;
import static dev.parley.reporting.Transcripts.toolTurn;
import static dev.parley.reporting.Transcripts.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.transcript.Outcome;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesWriterTests {

    private static final Turn PASSED = turn(0, "Hi", Outcome.PASSED);

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final JsonLinesWriter writer =
            new JsonLinesWriter(new PrintStream(console, true, StandardCharsets.UTF_8), "run.jsonl");

    @Test
    void is_found_by_the_service_loader() {
        assertThat(ServiceLoader.load(TranscriptListener.class)).hasExactlyElementsOfTypes(JsonLinesWriter.class);
    }

    @Test
    void writes_a_run_line_by_line() throws IOException {
        Turn called = toolTurn();
        Turn stopped = cancelled(1);
        start();
        writer.turnFinished(TEST, called);
        writer.turnFinished(TEST, stopped);
        writer.conversationFinished(TEST, conversation(called, stopped));
        writer.testFinished(TEST);
        writer.runFinished();
        assertThat(Files.readString(file())).isEqualTo(golden("run.jsonl"));
    }

    @Test
    void has_written_a_turn_before_the_next_begins() {
        start();
        writer.turnFinished(TEST, PASSED);
        assertThat(file()).content().endsWith("\"steps\":[]}\n");
    }

    @Test
    void leaves_no_file_where_no_turn_was_played() {
        start();
        writer.testFinished(TEST);
        writer.runFinished();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void says_nothing_where_no_turn_was_played() {
        start();
        writer.testFinished(TEST);
        writer.runFinished();
        assertThat(said()).isEmpty();
    }

    @Test
    void says_nothing_before_the_run_is_over() {
        start();
        writer.turnFinished(TEST, PASSED);
        writer.testFinished(TEST);
        assertThat(said()).isEmpty();
    }

    @Test
    void ends_a_run_of_one_turn_with_one_line() {
        start();
        writer.turnFinished(TEST, PASSED);
        writer.runFinished();
        assertThat(said())
                .isEqualTo("Parley: 1 turn: 1 passed, 0 failed, 0 aborted, 0 errored; transcripts in " + file()
                        + System.lineSeparator());
    }

    @Test
    void ends_a_run_of_many_turns_with_one_line() {
        start();
        writer.turnFinished(TEST, PASSED);
        writer.turnFinished(TEST, turn(1, "Hi", new Outcome.Failed("why", Optional.empty())));
        writer.turnFinished(TEST, turn(2, "Hi", new Outcome.Errored("why", new IllegalStateException())));
        writer.turnFinished(TEST, cancelled(3));
        writer.turnFinished(TEST, cancelled(4));
        writer.runFinished();
        assertThat(said())
                .isEqualTo("Parley: 5 turns: 1 passed, 1 failed, 2 aborted, 1 errored; transcripts in " + file()
                        + System.lineSeparator());
    }

    @Test
    void tells_the_leaf_of_a_turn_that_cannot_be_written() throws IOException {
        Files.createDirectory(file());
        start();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> writer.turnFinished(TEST, PASSED))
                .withMessageStartingWith("transcripts cannot be written to " + file() + ": ");
    }

    @Test
    void counts_only_turns_that_it_has_written() throws IOException {
        Files.createDirectory(file());
        start();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> writer.turnFinished(TEST, PASSED));
        Files.delete(file());
        writer.turnFinished(TEST, cancelled(1));
        writer.runFinished();
        assertThat(said())
                .isEqualTo("Parley: 1 turn: 0 passed, 0 failed, 1 aborted, 0 errored; transcripts in " + file()
                        + System.lineSeparator());
    }

    @Test
    void refuses_a_directory_that_is_no_path_before_the_first_turn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.runStarted(name -> Optional.of("")))
                .withMessage("the report directory \"\" is blank at configuration parameter parley.report-directory;"
                        + " name a directory or leave the parameter out");
    }

    private void start() {
        writer.runStarted(name -> Optional.of(directory.toString()));
    }

    private Path file() {
        return directory.resolve("run.jsonl");
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(JsonLinesWriterTests.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
