package dev.parley.reporting;

import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.exchange;
import static dev.parley.reporting.Transcripts.sent;
import static dev.parley.reporting.Transcripts.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that run in parallel share the reports. */
class RunReportsThreadsTests {

    private static final int THREADS = 8;
    private static final int TURNS = 50;

    /** Longer than what one write call of the JDK takes at a time, so that lines could be torn. */
    private static final String LONG = "words ".repeat(4_000);

    @TempDir
    private Path directory;

    private final List<String> said = new ArrayList<>();
    private final AtomicLong second = new AtomicLong();
    private final RunReports reports =
            new RunReports(said::add, () -> Transcripts.START.plusSeconds(second.getAndIncrement()), "run.jsonl");

    @BeforeEach
    void writes_from_many_threads() throws InterruptedException, ExecutionException {
        reports.runStarted(name -> Optional.of(directory.toString()).filter(path -> name.endsWith("directory")));
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> tasks =
                    IntStream.range(0, THREADS).mapToObj(id -> task(start, id)).toList();
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        reports.runFinished();
    }

    @Test
    void every_turn_is_one_whole_line() throws IOException {
        ObjectMapper parser = new ObjectMapper();
        List<String> read = new ArrayList<>();
        for (String line : turnLines()) {
            JsonNode turn = parser.readTree(line);
            read.add(turn.get("conversation").asText() + "/" + turn.get("turn").asInt());
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(allTurns());
    }

    @Test
    void turns_of_one_thread_keep_their_order() throws IOException {
        ObjectMapper parser = new ObjectMapper();
        List<Integer> indices = new ArrayList<>();
        for (String line : turnLines()) {
            JsonNode turn = parser.readTree(line);
            if (turn.get("conversation").asText().equals("conversation-3")) {
                indices.add(turn.get("turn").asInt());
            }
        }
        assertThat(indices).hasSize(TURNS).isSorted();
    }

    private List<String> turnLines() throws IOException {
        return Files.readAllLines(directory.resolve("run.jsonl")).stream()
                .filter(line -> line.startsWith("{\"type\":\"turn\""))
                .toList();
    }

    @Test
    void every_turn_is_counted() {
        assertThat(said)
                .last()
                .asString()
                .endsWith("Parley: 400 turns: 400 passed, 0 failed, 0 aborted, 0 errored; transcripts in "
                        + directory.resolve("run.jsonl"));
    }

    /** The clock goes on by a second each time that a turn looks at it. */
    @Test
    void progress_is_shown_after_every_ten_seconds() {
        assertThat(said)
                .hasSize(41)
                .startsWith(
                        "Parley: 10 turns (10 passed) in 10.0 s · OrderTests.answers · 10 requests",
                        "Parley: 20 turns (20 passed) in 20.0 s · OrderTests.answers · 20 requests");
    }

    private Callable<Integer> task(CyclicBarrier start, int id) {
        return () -> {
            start.await();
            for (int index = 0; index < TURNS; index++) {
                reports.turnFinished(TEST, turn(id, index));
            }
            return TURNS;
        };
    }

    private static Turn turn(int id, int index) {
        return new Turn(
                "conversation-" + id,
                index,
                Transcripts.place(1),
                List.of(),
                "Hi",
                Outcome.PASSED,
                List.of(sent(exchange(text(LONG)))));
    }

    private static List<String> allTurns() {
        return IntStream.range(0, THREADS)
                .boxed()
                .flatMap(id -> IntStream.range(0, TURNS).mapToObj(index -> "conversation-" + id + "/" + index))
                .toList();
    }
}
