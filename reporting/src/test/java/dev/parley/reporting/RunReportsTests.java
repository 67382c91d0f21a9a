package dev.parley.reporting;

import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.cancelled;
import static dev.parley.reporting.Transcripts.conversation;
import static dev.parley.reporting.Transcripts.toolTurn;
import static dev.parley.reporting.Transcripts.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.reporting.allure.AllureListener;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportsTests {

    private static final Turn PASSED = turn(0, "Hi", Outcome.PASSED);

    @TempDir
    private Path directory;

    private final List<String> said = new ArrayList<>();
    private final RunReports reports = new RunReports(said::add, () -> Transcripts.START, "run.jsonl");

    @Test
    void is_found_by_the_service_loader() {
        assertThat(ServiceLoader.load(TranscriptListener.class))
                .hasExactlyElementsOfTypes(RunReports.class, AllureListener.class);
    }

    @Test
    void writes_a_run_line_by_line() throws IOException {
        Turn called = toolTurn();
        Turn stopped = cancelled(1);
        start();
        reports.turnFinished(TEST, called);
        reports.turnFinished(TEST, stopped);
        reports.conversationFinished(TEST, conversation(called, stopped));
        reports.testFinished(TEST);
        reports.runFinished();
        assertThat(Files.readString(file())).isEqualTo(golden("run.jsonl"));
    }

    @Test
    void tells_which_tools_were_exercised() {
        start();
        reports.turnFinished(TEST, Transcripts.offering());
        reports.testFinished(TEST);
        assertThat(file()).content().contains("\"tool_coverage\":{\"tools\":{\"exercised\":1,\"of\":2},");
    }

    @Test
    void tells_nothing_of_tools_where_that_is_switched_off() {
        Map<String, String> configuration =
                Map.of("parley.report-directory", directory.toString(), "parley.coverage", "false");
        reports.runStarted(name -> Optional.ofNullable(configuration.get(name)));
        reports.turnFinished(TEST, Transcripts.offering());
        reports.testFinished(TEST);
        reports.runFinished();
        assertThat(file()).content().contains("\"type\":\"test\"").doesNotContain("tool_coverage");
        assertThat(said).noneMatch(text -> text.contains("coverage"));
    }

    @Test
    void has_written_a_turn_before_the_next_begins() {
        start();
        reports.turnFinished(TEST, PASSED);
        assertThat(file()).content().endsWith("\"steps\":[]}\n");
    }

    @Test
    void leaves_no_file_where_no_turn_was_played() {
        start();
        reports.testFinished(TEST);
        reports.runFinished();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void says_nothing_where_no_turn_was_played() {
        start();
        reports.testFinished(TEST);
        reports.runFinished();
        assertThat(said).isEmpty();
    }

    @Test
    void says_nothing_before_the_run_is_over() {
        start();
        reports.turnFinished(TEST, PASSED);
        reports.testFinished(TEST);
        assertThat(said).isEmpty();
    }

    @Test
    void ends_a_run_of_one_turn_with_one_line() {
        start();
        reports.turnFinished(TEST, PASSED);
        reports.runFinished();
        assertThat(said)
                .containsExactly("Parley: 1 turn: 1 passed, 0 failed, 0 aborted, 0 errored; transcripts in " + file());
    }

    @Test
    void ends_a_run_of_many_turns_with_one_line() {
        start();
        reports.turnFinished(TEST, PASSED);
        reports.turnFinished(TEST, turn(1, "Hi", new Outcome.Failed("why", Optional.empty())));
        reports.turnFinished(TEST, turn(2, "Hi", new Outcome.Errored("why", new IllegalStateException())));
        reports.turnFinished(TEST, cancelled(3));
        reports.turnFinished(TEST, cancelled(4));
        reports.runFinished();
        assertThat(said)
                .containsExactly("Parley: 5 turns: 1 passed, 1 failed, 2 aborted, 1 errored; transcripts in " + file());
    }

    @Test
    void tells_the_leaf_of_a_turn_that_cannot_be_written() throws IOException {
        Files.createDirectory(file());
        start();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> reports.turnFinished(TEST, PASSED))
                .withMessageStartingWith("transcripts cannot be written to " + file() + ": ");
    }

    @Test
    void counts_only_turns_that_it_has_written() throws IOException {
        Files.createDirectory(file());
        start();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> reports.turnFinished(TEST, PASSED));
        Files.delete(file());
        reports.turnFinished(TEST, cancelled(1));
        reports.runFinished();
        assertThat(said)
                .containsExactly("Parley: 1 turn: 0 passed, 0 failed, 1 aborted, 0 errored; transcripts in " + file());
    }

    @Test
    void ends_a_run_with_a_summary_where_nothing_else_is_said() {
        reports.runStarted(name -> Optional.of(directory.toString()).filter(path -> name.endsWith("directory")));
        reports.turnFinished(TEST, toolTurn());
        reports.runFinished();
        assertThat(said)
                .containsExactly(String.join(
                        System.lineSeparator(),
                        "Parley           tokens              TTFT            latency",
                        "turns  requests  prompt  completion     p50     p95     p50     p95    time  test",
                        "    1         2     120          18  100 ms  100 ms  1.23 s  1.23 s  1.23 s  OrderTests.answers",
                        "Steps     TTFT            ITL             latency",
                        "requests     p50     p95     p50     p95     p50     p95  step",
                        "       1  100 ms  100 ms   65 ms   65 ms  1.23 s  1.23 s  client_tool_call",
                        "       1  100 ms  100 ms  100 ms  100 ms  1.23 s  1.23 s  tool_response_injection",
                        "tokens   1 of 2 requests reported usage",
                        "slow     memory · turn 0  2.47 s  shop.yaml:10",
                        "Parley: 1 turn: 1 passed, 0 failed, 0 aborted, 0 errored; transcripts in " + file()));
    }

    @Test
    void writes_nothing_of_a_test_without_turns() {
        start();
        reports.turnFinished(TEST, PASSED);
        reports.testFinished(new TestId("shop.OrderTests", "other()"));
        assertThat(file()).content().hasLineCount(1);
    }

    @Test
    void refuses_a_directory_that_is_no_path_before_the_first_turn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.runStarted(
                        name -> Optional.of("").filter(blank -> name.equals("parley.report-directory"))))
                .withMessage("the report directory \"\" is blank at configuration parameter parley.report-directory;"
                        + " name a directory or leave the parameter out");
    }

    private void start() {
        Map<String, String> configuration =
                Map.of("parley.report-directory", directory.toString(), "parley.console", "line");
        reports.runStarted(name -> Optional.ofNullable(configuration.get(name)));
    }

    private Path file() {
        return directory.resolve("run.jsonl");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RunReportsTests.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
