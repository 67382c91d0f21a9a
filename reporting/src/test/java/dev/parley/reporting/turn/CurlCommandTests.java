package dev.parley.reporting.turn;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.chat.Exchange;
import dev.parley.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that repeats a request: what it says, and what a real shell and a real curl make of it. */
class CurlCommandTests {

    private static final String KEY = "a key with $HOME and `id`";

    /** Whatever a shell, a here-document or curl could take for its own. */
    private static final String HOSTILE = """
            it's "quoted" $HOME ${x} $(id) `id` \\ \\n !! * ~ @file & | ; < > # %s
            PARLEY_REQUEST
            end\tüñ🙂
            """;

    private static final String BODY = Json.compact(Map.of("model", "tiny", "prompt", HOSTILE, "n", 1.0));

    @TempDir
    Path directory;

    /** A request as a server saw it. */
    private record Seen(String method, String uri, String authorization, String note, String body) {}

    private static Exchange to(String url, Map<String, String> headers) {
        return Played.to(url, headers, BODY);
    }

    @Test
    void says_all_that_the_request_was_and_no_secret() {
        Exchange exchange = Played.to(
                "http://localhost:8000/v1/chat/completions",
                Map.of("content-type", "application/json", "Authorization", "***", "X-Api-Key", "***", "X-Empty", ""),
                "{\"model\": \"tiny\", \"messages\": []}");

        assertThat(CurlCommand.of(exchange)).isEqualTo("""
                curl --silent --show-error --no-buffer --globoff 'http://localhost:8000/v1/chat/completions' \\
                  --header 'Authorization: Bearer '"$PARLEY_API_KEY" \\
                  --header 'content-type: application/json' \\
                  --header 'X-Api-Key: '"$X_API_KEY" \\
                  --header 'X-Empty;' \\
                  --data-binary @- <<'PARLEY_REQUEST'
                {
                  "model": "tiny",
                  "messages": [ ]
                }
                PARLEY_REQUEST
                """);
    }

    @Test
    void a_request_without_a_key_asks_for_none() {
        assertThat(CurlCommand.of(Played.to("http://localhost:8000", Map.of(), "{}")))
                .isEqualTo("""
                curl --silent --show-error --no-buffer --globoff 'http://localhost:8000' \\
                  --data-binary @- <<'PARLEY_REQUEST'
                { }
                PARLEY_REQUEST
                """);
    }

    @Test
    void a_shell_takes_every_argument_as_it_is() throws Exception {
        String url = "http://localhost:8000/it's/$HOME/`id`?a=b&c={d}";
        Exchange exchange = to(url, Map.of("X-Note", "it's $HOME", "Authorization", "***", "9-Secret", "***"));

        String output = bash("curl() { printf '%s\\n' \"$@\"; cat; }\n" + CurlCommand.of(exchange));

        assertThat(output)
                .isEqualTo(String.join(
                                "\n",
                                "--silent",
                                "--show-error",
                                "--no-buffer",
                                "--globoff",
                                url,
                                "--header",
                                "9-Secret: of another header",
                                "--header",
                                "Authorization: Bearer " + KEY,
                                "--header",
                                "X-Note: it's $HOME",
                                "--data-binary",
                                "@-",
                                Json.pretty(Json.parse(BODY)))
                        + "\n");
    }

    @Test
    void curl_repeats_the_request() throws Exception {
        assumeTrue(starts("curl", "--version"), "needs curl");
        Queue<Seen> seen = new ConcurrentLinkedQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", request -> seen.add(answer(request)));
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/chat/completions?a=it's&b=$HOME";
            Map<String, String> headers =
                    Map.of("Authorization", "***", "X-Note", "it's $HOME", "Content-Type", "application/json");

            assertThat(bash(CurlCommand.of(to(url, headers)))).isEqualTo("done");
        } finally {
            server.stop(0);
        }

        assertThat(seen).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.uri()).isEqualTo("/v1/chat/completions?a=it's&b=$HOME");
            assertThat(request.authorization()).isEqualTo("Bearer " + KEY);
            assertThat(request.note()).isEqualTo("it's $HOME");
            assertThatJson(request.body()).isEqualTo(BODY);
        });
    }

    private static Seen answer(HttpExchange request) throws IOException {
        String body = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        request.sendResponseHeaders(200, 4);
        request.getResponseBody().write("done".getBytes(StandardCharsets.US_ASCII));
        request.close();
        return new Seen(
                request.getRequestMethod(),
                request.getRequestURI().toString(),
                header(request, "Authorization"),
                header(request, "X-Note"),
                body);
    }

    private static String header(HttpExchange request, String name) {
        return Objects.requireNonNull(request.getRequestHeaders().getFirst(name));
    }

    private String bash(String script) throws IOException, InterruptedException {
        assumeTrue(starts("bash", "--version"), "needs bash");
        Path output = directory.resolve("output");
        ProcessBuilder bash = new ProcessBuilder(
                        "bash",
                        Files.writeString(directory.resolve("script.sh"), script)
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().putAll(Map.of("PARLEY_API_KEY", KEY, "_9_SECRET", "of another header"));
        assertThat(bash.start().waitFor()).isZero();
        return Files.readString(output);
    }

    private static boolean starts(String... command) throws InterruptedException {
        try {
            ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
            return process.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
