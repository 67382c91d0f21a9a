package dev.parley.reporting.console;

import static dev.parley.reporting.TimedSteps.whole;
import static dev.parley.reporting.Transcripts.START;
import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reporting.console.ConsoleSettings.End;
import dev.parley.reporting.figures.RunFigures;
import dev.parley.transcript.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsoleTests {

    private static final Path FILE = Path.of("run.jsonl");
    private static final String LAST =
            "Parley: 1 turn: 1 passed, 0 failed, 0 aborted, 0 errored; transcripts in " + FILE.toAbsolutePath();

    private final List<String> printed = new ArrayList<>();
    private final RunFigures run = new RunFigures();
    private Instant now = START;

    @Test
    void prints_the_whole_summary_at_once() {
        Console console = console(ConsoleSettings.DEFAULT);
        passes(console);
        console.runFinished(run, FILE);
        assertThat(printed)
                .containsExactly(String.join(
                        System.lineSeparator(),
                        "Parley           latency",
                        "turns  requests    p50    p95   time  test",
                        "    1         1  20 ms  20 ms  20 ms  OrderTests.answers",
                        "tokens   0 of 1 request reported usage",
                        LAST));
    }

    @Test
    void can_leave_it_at_the_last_line() {
        Console console = console(with(End.LINE));
        passes(console);
        console.runFinished(run, FILE);
        assertThat(printed).containsExactly(LAST);
    }

    @Test
    void can_be_silent() {
        Console console = console(with(End.OFF));
        now = now.plusSeconds(60);
        passes(console);
        console.runFinished(run, FILE);
        assertThat(printed).isEmpty();
    }

    @Test
    void a_run_of_less_than_ten_seconds_shows_no_progress() {
        Console console = console(ConsoleSettings.DEFAULT);
        now = START.plusMillis(9_999);
        passes(console);
        assertThat(printed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = End.class,
            names = {"SUMMARY", "LINE"})
    void progress_comes_with_the_first_turn_that_ends_after_the_interval(End end) {
        Console console = console(with(end));
        passes(console);
        now = START.plusSeconds(70);
        run.add(TEST, turn(1, "Go", new Outcome.Failed("why", Optional.empty()), whole(0, 1), whole(1, 1)));
        console.turnFinished(TEST, run);
        assertThat(printed)
                .containsExactly(
                        "Parley: 2 turns (1 passed, 1 failed) in 1 min 10 s · OrderTests.answers · 3 requests");
    }

    @Test
    void progress_is_silent_for_the_interval_after_each_line() {
        Console console = console(ConsoleSettings.DEFAULT);
        for (int second : new int[] {9, 12, 21, 22, 23, 31, 32}) {
            now = START.plusSeconds(second);
            passes(console);
        }
        assertThat(printed)
                .containsExactly(
                        "Parley: 2 turns (2 passed) in 12.0 s · OrderTests.answers · 2 requests",
                        "Parley: 4 turns (4 passed) in 22.0 s · OrderTests.answers · 4 requests",
                        "Parley: 7 turns (7 passed) in 32.0 s · OrderTests.answers · 7 requests");
    }

    @Test
    void progress_can_be_off() {
        Console console = console(new ConsoleSettings(End.SUMMARY, Optional.empty()));
        now = START.plusSeconds(60);
        passes(console);
        assertThat(printed).isEmpty();
    }

    private Console console(ConsoleSettings settings) {
        return new Console(printed::add, settings, () -> now);
    }

    private static ConsoleSettings with(End end) {
        return new ConsoleSettings(end, Optional.of(Duration.ofSeconds(10)));
    }

    private void passes(Console console) {
        run.add(TEST, turn(0, "Go", Outcome.PASSED, whole(0, 20)));
        console.turnFinished(TEST, run);
    }
}
