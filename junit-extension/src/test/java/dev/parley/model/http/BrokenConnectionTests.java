package dev.parley.model.http;

import static dev.parley.model.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.ToolCall;
import dev.parley.model.EndpointException;
import dev.parley.model.TestSettings;
import dev.parley.model.completions.TestModel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a proper server never does. Limits are short where they are to run out, and 30 s where they are not. */
@Timeout(60)
class BrokenConnectionTests {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String HEL = "data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n";
    private static final String CALL =
            "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":"
                    + "{\"name\":\"weather\",\"arguments\":\"{\\\"ci\"}}]}}]}\n\n";

    @Test
    void refused_says_what_to_check() throws IOException {
        String url = freeUrl();

        assertThat(failure(TestSettings.of(url))).hasMessage("""
                        no connection to %1$s/v1/chat/completions: connection refused
                          is the server running? check the base URL %1$s""", url);
    }

    @Test
    void to_an_unknown_host_names_it() {
        assertThat(failure(TestSettings.of("http://nowhere.invalid:1"))).hasMessage("""
                        no connection to http://nowhere.invalid:1/v1/chat/completions: the host nowhere.invalid is unknown
                          check the base URL http://nowhere.invalid:1""");
    }

    @Test
    void dropped_before_the_answer_is_no_answer() throws IOException {
        try (RawServer server = RawServer.answering((self, out) -> {})) {
            assertThat(failure(TestSettings.of(server.url()))).hasMessage("""
                            no answer from %s/v1/chat/completions: the connection broke
                              reason: HTTP/1.1 header parser received no bytes""", server.url());
        }
    }

    @Test
    void dropped_before_the_body_is_no_answer() throws IOException {
        try (RawServer server = RawServer.streaming((self, out) -> {})) {
            assertThat(failure(TestSettings.of(server.url()))).hasMessage("""
                            no answer from %s/v1/chat/completions: the connection broke
                              reason: fixed content-length: 100000, bytes received: 0""", server.url());
        }
    }

    @Test
    void cut_in_a_stream_says_what_had_arrived() throws IOException {
        try (RawServer server = RawServer.streaming((self, out) -> write(out, HEL))) {
            EndpointException failure = failure(TestSettings.of(server.url()));

            assertThat(failure).hasMessage("""
                            the answer from %s/v1/chat/completions broke off
                              reason: fixed content-length: 100000, bytes received: %d
                              until then: text "Hel\"""", server.url(), HEL.length());
            assertThat(failure.exchange())
                    .returns(OptionalInt.of(200), Exchange::status)
                    .returns(HEL, Exchange::rawAnswer)
                    .returns("Hel", exchange -> exchange.answer().orElseThrow().text());
        }
    }

    @Test
    void cut_in_a_call_shows_the_call() throws IOException {
        try (RawServer server = RawServer.streaming((self, out) -> write(out, CALL))) {
            EndpointException failure = failure(TestSettings.of(server.url()));

            assertThat(failure.getMessage()).endsWith("\n  until then: calls weather({\"ci)");
            assertThat(failure.exchange().answer().map(Answer::calls))
                    .contains(List.of(new ToolCall("a", "weather", "{\"ci")));
        }
    }

    @Test
    void cut_in_the_first_chunk_leaves_no_answer() throws IOException {
        try (RawServer server = RawServer.streaming((self, out) -> write(out, "data: {\"cho"))) {
            EndpointException failure = failure(TestSettings.of(server.url()));

            assertThat(failure.getMessage()).endsWith("\n  until then: nothing of an answer");
            assertThat(failure.exchange().answer()).isEmpty();
        }
    }

    @Test
    void cut_in_a_body_of_json_is_broken_off() throws IOException {
        try (RawServer server = RawServer.streaming((self, out) -> write(out, "{\"choices\":"))) {
            assertThat(failure(TestSettings.of(server.url()))).hasMessage("""
                            the answer from %s/v1/chat/completions broke off
                              reason: fixed content-length: 100000, bytes received: 11
                              until then: nothing of an answer""", server.url());
        }
    }

    @Test
    void silent_before_the_headers_runs_out_of_time() throws IOException {
        try (RawServer server = RawServer.answering((self, out) -> self.hold())) {
            assertThat(failure(TestSettings.of(server.url()).firstByte(SHORT))).hasMessage("""
                            no answer from %s/v1/chat/completions within 200 ms
                              if the model needs longer to begin, raise @Endpoint(firstByteSeconds)""", server.url());
        }
    }

    @Test
    void silent_behind_the_headers_runs_out_of_time() throws IOException {
        try (RawServer server = RawServer.streaming((self, out) -> self.hold())) {
            assertThat(failure(TestSettings.of(server.url()).firstByte(SHORT))).hasMessage("""
                            no answer from %s/v1/chat/completions within 200 ms
                              if the model needs longer to begin, raise @Endpoint(firstByteSeconds)""", server.url());
        }
    }

    @Test
    void silent_in_the_middle_runs_out_of_time() throws IOException {
        try (RawServer server = RawServer.streaming((self, out) -> {
            write(out, HEL);
            self.hold();
        })) {
            assertThat(failure(TestSettings.of(server.url()).betweenBytes(SHORT)))
                    .hasMessage("""
                            the answer from %s/v1/chat/completions paused for more than 200 ms
                              until then: text "Hel"
                              if the model may pause longer, raise @Endpoint(betweenBytesSeconds)""", server.url());
        }
    }

    @Test
    void out_of_time_is_closed_by_the_client() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        try (RawServer server = RawServer.streaming((self, out) -> {
            write(out, HEL);
            failed.await();
            gone.complete(writeUntilRefused(out));
        })) {
            failure(TestSettings.of(server.url()).betweenBytes(SHORT));
            failed.countDown();

            assertThat(gone.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void that_never_ends_is_closed_by_the_client() throws Exception {
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        try (RawServer server = RawServer.streaming((self, out) -> gone.complete(writeUntilRefused(out)))) {
            failure(TestSettings.of(server.url()), new SizeLimits(100, 100, 200));

            assertThat(gone.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void that_pauses_less_than_the_limit_is_read_to_its_end() throws IOException {
        try (RawServer server = RawServer.answering((self, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            write(out, HEL);
            write(out, "data: {\"choices\":[{\"delta\":{\"content\":\"lo\"}}]}");
        })) {
            assertThat(ask(TestSettings.of(server.url())).answer().map(Answer::text))
                    .contains("Hello");
        }
    }

    @Test
    void kept_open_after_done_is_not_waited_for() throws IOException {
        try (RawServer server = RawServer.streaming((self, out) -> {
            write(out, HEL + "data: [DONE]\n\n");
            self.hold();
        })) {
            assertThat(ask(TestSettings.of(server.url())).answer().map(Answer::text))
                    .contains("Hel");
        }
    }

    @Test
    void refusal_cut_in_its_body_is_told_by_its_status() throws IOException {
        try (RawServer server = RawServer.answering(
                (self, out) -> write(out, "HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\nslow down"))) {
            assertThat(failure(TestSettings.of(server.url()))).hasMessage("""
                            HTTP 503 from %s/v1/chat/completions
                              body: slow down""", server.url());
        }
    }

    @Test
    void interrupted_while_waiting_cancels_and_keeps_the_flag() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = RawServer.answering((self, out) -> {
            asked.countDown();
            self.hold();
        })) {
            assertInterrupted(server, asked);
        }
    }

    @Test
    void interrupted_while_reading_cancels_and_keeps_the_flag() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = RawServer.streaming((self, out) -> {
            write(out, HEL);
            asked.countDown();
            self.hold();
        })) {
            assertInterrupted(server, asked);
        }
    }

    private static void assertInterrupted(RawServer server, CountDownLatch asked) throws Exception {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CompletableFuture<EndpointException> failure = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            failure.complete(failure(TestSettings.of(server.url())));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        asking.start();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        asking.interrupt();

        assertThat(failure.get(30, TimeUnit.SECONDS).getMessage())
                .startsWith("interrupted while waiting for " + server.url() + "/v1/chat/completions\n  until then: ");
        assertThat(flag.get(30, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean writeUntilRefused(OutputStream out) {
        try {
            for (int i = 0; i < 1_000_000; i++) {
                write(out, ": still there\n");
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String freeUrl() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    private static EndpointException failure(TestSettings settings) {
        return failure(settings, SizeLimits.DEFAULT);
    }

    private static EndpointException failure(TestSettings settings, SizeLimits sizes) {
        return catchThrowableOfType(EndpointException.class, () -> TestModel.ask(settings, sizes));
    }

    private static Exchange ask(TestSettings settings) {
        return TestModel.ask(settings, SizeLimits.DEFAULT);
    }
}
