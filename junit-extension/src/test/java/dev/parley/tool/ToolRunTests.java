package dev.parley.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.input.Faults;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools that answer later, too late, or never. */
class ToolRunTests {

    record Status(String state) {}

    static final class AsyncTools {
        @Tool
        CompletableFuture<Status> later() {
            return CompletableFuture.supplyAsync(() -> new Status("shipped"));
        }

        @Tool
        CompletionStage<String> stage() {
            return CompletableFuture.completedFuture("plain text");
        }

        @Tool
        Future<Integer> future() {
            var threads = Executors.newSingleThreadExecutor();
            try {
                return threads.submit(() -> 17);
            } finally {
                threads.shutdown();
            }
        }

        @Tool
        CompletableFuture<Void> nothing() {
            return CompletableFuture.completedFuture(null);
        }

        @Tool
        CompletableFuture<Status> failing() {
            return CompletableFuture.supplyAsync(() -> {
                throw new IllegalStateException("no database");
            });
        }

        @Tool
        CompletableFuture<Status> asserting() {
            return CompletableFuture.failedFuture(new AssertionError("the author's own"));
        }

        @Tool
        CompletableFuture<Status> cancelled() {
            CompletableFuture<Status> future = new CompletableFuture<>();
            future.cancel(true);
            return future;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            later     | {"state":"shipped"} (false)
            stage     | plain text (false)
            future    | 17 (false)
            failing   | {"error":"no database"} (true)
            cancelled | {"error":"the tool's future was cancelled"} (true)
            """)
    void waits_for_what_a_future_completes_with(String tool, String expected) {
        assertThat(answer(new AsyncTools(), tool))
                .map(result -> result.content() + " (" + result.error() + ")")
                .hasValue(expected);
    }

    @Test
    void leaves_the_answer_to_the_placeholder_where_a_future_has_no_value() {
        assertThat(answer(new AsyncTools(), "nothing")).isEmpty();
    }

    @Test
    void passes_on_an_error_of_a_future() {
        assertThatThrownBy(() -> answer(new AsyncTools(), "asserting"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("the author's own");
    }

    @SuppressWarnings("DoNotCallSuggester")
    static final class SlowTools {
        final CountDownLatch interrupted = new CountDownLatch(1);
        final CompletableFuture<String> never = new CompletableFuture<>();
        private final CountDownLatch closed = new CountDownLatch(1);

        @Tool(timeLimit = "1ms")
        String stuck() throws InterruptedException {
            try {
                closed.await();
                return "opened";
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }

        @Tool(timeLimit = "1ms")
        CompletableFuture<String> never() {
            return never;
        }

        @Tool(timeLimit = "10m")
        String quick() {
            return "done";
        }

        @Tool(timeLimit = "10m")
        String throwing() throws IOException {
            throw new IOException("no disk");
        }

        @Tool(timeLimit = "10m")
        void asserting() {
            throw new AssertionError("the author's own");
        }

        @Tool
        String unlimited() throws InterruptedException {
            return stuck();
        }

        @Tool
        String thread() {
            return Thread.currentThread().getName();
        }
    }

    @Test
    void a_call_that_is_too_slow_is_an_error_and_its_thread_interrupted() throws InterruptedException {
        SlowTools tools = new SlowTools();

        assertThat(answer(tools, "stuck")).get().satisfies(result -> {
            assertThat(result.content()).isEqualTo("{\"error\":\"no result within 1ms\"}");
            assertThat(result.error()).isTrue();
            assertThat(result.run().exception())
                    .hasValue("java.util.concurrent.TimeoutException: no result within 1ms");
        });
        assertThat(tools.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_future_that_is_too_slow_is_cancelled() {
        SlowTools tools = new SlowTools();

        assertThat(answer(tools, "never")).map(ToolResult::content).hasValue("{\"error\":\"no result within 1ms\"}");
        assertThatThrownBy(() -> tools.never.get(30, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            quick    | done
            throwing | {"error":"no disk"}
            """)
    void a_call_within_its_limit_answers_as_any_other(String tool, String expected) {
        assertThat(answer(new SlowTools(), tool)).map(ToolResult::content).hasValue(expected);
    }

    @Test
    void an_error_within_a_limit_is_passed_on() {
        assertThatThrownBy(() -> answer(new SlowTools(), "asserting"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("the author's own");
    }

    @Test
    void a_call_without_a_limit_runs_on_the_thread_that_asks() {
        assertThat(answer(new SlowTools(), "thread"))
                .map(ToolResult::content)
                .hasValue(Thread.currentThread().getName());
    }

    @Test
    void a_limit_for_all_holds_where_a_tool_has_none_of_its_own() {
        JavaTools tools = describe(new SlowTools(), new Faults()).limitedTo(Optional.of(Duration.ofMillis(2)));

        assertThat(tools.newInstances().answer(call("unlimited")))
                .map(ToolResult::content)
                .hasValue("{\"error\":\"no result within 2ms\"}");
        assertThat(tools.newInstances().answer(call("quick")))
                .map(ToolResult::content)
                .hasValue("done");
    }

    @Test
    void the_result_says_what_was_thrown() {
        assertThat(answer(new SlowTools(), "throwing"))
                .flatMap(result -> result.run().exception())
                .hasValue("java.io.IOException: no disk");
    }

    static final class MisspeltTools {
        @Tool(timeLimit = "5 seconds")
        void slow() {}

        @Tool(timeLimit = "0s")
        void zero() {}
    }

    @Test
    void a_limit_that_is_no_time_is_a_fault() {
        Faults faults = new Faults();
        describe(new MisspeltTools(), faults);

        assertThatThrownBy(() -> faults.throwIfAny("tools"))
                .hasMessageContaining("timeLimit is \"5 seconds\" at ToolRunTests.MisspeltTools#slow;"
                        + " write a time of at most 10m such as 200ms, 1.5s or 2m, and not 0")
                .hasMessageContaining("timeLimit is \"0s\" at ToolRunTests.MisspeltTools#zero;");
    }

    private static Optional<ToolResult> answer(Object object, String tool) {
        Faults faults = new Faults();
        JavaTools tools = describe(object, faults);
        faults.throwIfAny("the test's own class");
        return tools.newInstances().answer(call(tool));
    }

    private static JavaTools describe(Object object, Faults faults) {
        return JavaTools.describe(List.of(), List.of(() -> object), faults);
    }

    private static ToolCall call(String tool) {
        return new ToolCall("call_1", tool, "{}");
    }
}
