package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts make of the HTTP that goes over the wire. */
class ServedScriptsTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String HELLO = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
    private static final String STREAM = HELLO.replace("{\"model\"", "{\"stream\":true,\"model\"");

    @TempDir
    private Path folder;

    @Test
    void status_headers_and_body() throws Exception {
        String script =
                "[{status: 429, headers: {Retry-After: 2, X-Request-Id: r1}, body: {error: {message: Slow down}}}]";
        try (SimulatedServer server = start(script)) {
            HttpResponse<String> answer = post(server, HELLO);

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().allValues("Retry-After")).containsExactly("2");
            assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("r1");
            assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json; charset=utf-8");
            assertThat(answer.body()).isEqualTo("{\"error\":{\"message\":\"Slow down\"}}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HELLO, "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"})
    void a_content_type_of_its_own(String request) throws Exception {
        try (SimulatedServer server = start("[{headers: {content-type: text/plain}}]")) {
            HttpResponse<String> answer = post(server, request);

            assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/plain");
            assertThat(answer.body()).contains("chatcmpl-1");
        }
    }

    @Test
    void a_rule_that_holds_so_many_times_decides_so_many_of_many_requests_at_once() throws Exception {
        try (SimulatedServer server = start("[{times: 7, status: 503}]")) {
            List<CompletableFuture<Integer>> statuses = IntStream.range(0, 64)
                    .mapToObj(i -> CLIENT.sendAsync(request(server, HELLO), BodyHandlers.discarding())
                            .thenApply(HttpResponse::statusCode))
                    .toList();

            assertThat(statuses.stream().map(CompletableFuture::join))
                    .filteredOn(status -> status == 503)
                    .hasSize(7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{drop_connection: true}]",
                "[{cut_after: 0}]",
                "[{cut_after: 0, pause: 1ms}]",
                "[{cut_after: 2}]",
                "[{cut_after: 2, pause: 1ms}]"
            })
    void a_broken_connection(String script) throws Exception {
        try (SimulatedServer server = start(script)) {
            assertThatThrownBy(() -> post(server, STREAM)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void with_a_pause_each_event_is_sent_alone() throws Exception {
        try (SimulatedServer server = start("[{answer: One two three four five six., pause: 1ms}]")) {
            List<String> chunks = chunks(server);

            assertThat(chunks)
                    .hasSize(4)
                    .allSatisfy(chunk -> assertThat(chunk).startsWith("data: {").endsWith("\n\n"));
            assertThat(chunks).last().asString().endsWith("data: [DONE]\n\n");
            assertThat(chunks)
                    .extracting(String::length)
                    .containsOnly(chunks.get(0).length());
        }
    }

    @Test
    void shows_what_it_was_asked_until_it_is_told_to_forget() throws Exception {
        try (SimulatedServer server = start("[{status: 500}]")) {
            post(server, HELLO);
            post(server, "no json");

            assertThat(requests(server, "GET")).isEqualTo("{\"count\":2,\"requests\":[" + HELLO + ",\"no json\"]}");
            assertThat(requests(server, "DELETE")).isEqualTo("{\"status\":\"ok\"}");
            assertThat(requests(server, "GET")).isEqualTo("{\"count\":0,\"requests\":[]}");
        }
    }

    @Test
    void keeps_the_last_hundred_requests() throws Exception {
        Simulation simulation = Scripts.simulation(SimulatedScript.NONE);
        for (int i = 0; i < 130; i++) {
            simulation.reply("POST", "/v1/chat/completions", String.valueOf(i));
        }

        assertThat(Scripts.body(simulation.reply("GET", "/v1/requests", "")))
                .startsWith("{\"count\":130,\"requests\":[30,31,")
                .endsWith(",128,129]}");
    }

    @Test
    void an_expression_that_a_long_text_overstrains_is_said_to() throws Exception {
        try (SimulatedServer server = start("[{when: {$regex: (a|b)*x}, answer: a}]")) {
            HttpResponse<String> answer = post(server, HELLO.replace("Hi", "a".repeat(1_000_000)));

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .isEqualTo("{\"error\":{\"message\":\"a regular expression of the script is too deep for this text;"
                            + " write it without a group that repeats\",\"type\":\"invalid_request_error\","
                            + "\"param\":null,\"code\":null}}");
        }
    }

    @Test
    void a_port_that_is_taken() {
        try (SimulatedServer first = SimulatedServer.start(SimulatedScript.NONE)) {
            int port = first.baseUrl().getPort();

            assertThatThrownBy(() -> SimulatedServer.start(SimulatedScript.NONE, port))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("the simulated model cannot listen on 127.0.0.1:" + port + ": ")
                    .hasMessageNotContaining("Exception");
        }
    }

    private SimulatedServer start(String script) throws IOException {
        return SimulatedServer.start(Scripts.read(folder, script));
    }

    private static String requests(SimulatedServer server, String method) throws Exception {
        URI address = server.baseUrl().resolve("/requests");
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> post(SimulatedServer server, String body) throws Exception {
        return CLIENT.send(request(server, body), BodyHandlers.ofString());
    }

    private static HttpRequest request(SimulatedServer server, String body) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + "/chat/completions"))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Reads the chunks of a streamed answer, which no client library shows: each is what the server flushed at once. */
    private static List<String> chunks(SimulatedServer server) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.baseUrl().getPort())) {
            String head =
                    "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: " + STREAM.length() + "\r\n\r\n";
            socket.getOutputStream().write((head + STREAM).getBytes(StandardCharsets.UTF_8));
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("\r\n0\r\n\r\n") < 0) {
                answer.append((char) socket.getInputStream().read());
            }
            return chunks(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
    }

    private static List<String> chunks(String body) {
        List<String> chunks = new ArrayList<>();
        int start = 0;
        while (true) {
            int lineEnd = body.indexOf("\r\n", start);
            int size = Integer.parseInt(body.substring(start, lineEnd), 16);
            if (size == 0) {
                return chunks;
            }
            chunks.add(body.substring(lineEnd + 2, lineEnd + 2 + size));
            start = lineEnd + 2 + size + 2;
        }
    }
}
