package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.ConnectException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server over HTTP. */
class SimulatedServerTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static SimulatedServer server;

    @BeforeAll
    static void start() {
        server = SimulatedServer.start(SimulatedScript.NONE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listens_on_the_loopback_address() {
        assertThat(server.baseUrl().toString()).matches("http://127\\.0\\.0\\.1:\\d+/v1");
    }

    @Test
    void answers_in_one_piece() throws Exception {
        HttpResponse<String> answer = post("/v1/chat/completions", request("Grüße", false));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(withoutId(answer.body()))
                .isEqualTo(
                        "{\"id\":\"chatcmpl-N\",\"object\":\"chat.completion\",\"created\":1767225600,\"model\":\"m\","
                                + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                                + "\"content\":\"I have no tool for that. You said: Grüße\"},\"logprobs\":null,"
                                + "\"finish_reason\":\"stop\"}],"
                                + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":11,\"total_tokens\":12}}");
    }

    @Test
    void answers_with_an_event_stream() throws Exception {
        HttpResponse<String> answer = post("/v1/chat/completions", request("Grüße", true));

        String head = "data: {\"id\":\"chatcmpl-N\",\"object\":\"chat.completion.chunk\",\"created\":1767225600,"
                + "\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":";
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
        assertThat(withoutId(answer.body()))
                .isEqualTo(head + "{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}]}\n\n"
                        + head + "{\"content\":\"I have no \"},\"finish_reason\":null}]}\n\n"
                        + head + "{\"content\":\"tool for that. \"},\"finish_reason\":null}]}\n\n"
                        + head + "{\"content\":\"You said: Grüße\"},\"finish_reason\":null}]}\n\n"
                        + head + "{},\"finish_reason\":\"stop\"}]}\n\n"
                        + "data: [DONE]\n\n");
    }

    @Test
    void refuses_with_status_400() throws Exception {
        HttpResponse<String> answer = post("/v1/chat/completions", "{\"messages\":[]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"message\":\"messages is empty; send at least one message\","
                        + "\"type\":\"invalid_request_error\",\"param\":\"messages\",\"code\":null}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/models", "/v1/models", "/v1/models/", "/v1/models?limit=1"})
    void lists_one_model(String path) throws Exception {
        assertThat(get(path).body())
                .isEqualTo("{\"object\":\"list\",\"data\":[{\"id\":\"simulated-model\",\"object\":\"model\","
                        + "\"created\":1767225600,\"owned_by\":\"parley\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/v1/health"})
    void is_healthy(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void knows_nothing_else() throws Exception {
        HttpResponse<String> answer = get("/v1/files");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"message\":\"there is nothing at GET /v1/files; known are"
                        + " POST /v1/chat/completions, GET /v1/models, GET /health, GET /requests, DELETE /requests\","
                        + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}");
    }

    @Test
    void requests_at_the_same_time_do_not_meet() {
        List<CompletableFuture<String>> answers = IntStream.range(0, 64)
                .mapToObj(i -> CLIENT.sendAsync(
                                completion("/v1/chat/completions", request("n-" + i, i % 2 == 0)),
                                BodyHandlers.ofString(StandardCharsets.UTF_8))
                        .thenApply(HttpResponse::body))
                .toList();

        List<String> bodies = answers.stream().map(CompletableFuture::join).toList();
        for (int i = 0; i < bodies.size(); i++) {
            assertThat(bodies.get(i)).contains("n-" + i + "\"");
        }
        assertThat(bodies.stream().map(body -> body.replaceAll("(?s).*?(chatcmpl-\\d+).*", "$1")))
                .doesNotHaveDuplicates();
    }

    @Test
    void two_servers_run_side_by_side_until_each_is_closed() throws Exception {
        SimulatedServer other = SimulatedServer.start(SimulatedScript.NONE);
        URI gone = other.baseUrl();
        other.close();
        other.close();

        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> CLIENT.send(HttpRequest.newBuilder(gone).build(), BodyHandlers.discarding()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void says_what_to_add_where_wiremock_is_missing() throws Exception {
        URL classes =
                SimulatedServer.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> script = alone.loadClass(SimulatedScript.class.getName());
            Method start = alone.loadClass(SimulatedServer.class.getName()).getMethod("start", script);

            assertThatThrownBy(() -> start.invoke(null, script.getField("NONE").get(null)))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "the simulated model runs on WireMock, which is not on the class path; add the dependency"
                                    + " org.wiremock:wiremock-standalone in test scope, or name a real endpoint instead");
        }
    }

    private static String request(String text, boolean stream) {
        return "{\"model\":\"m\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                .formatted(stream, text);
    }

    private static String withoutId(String body) {
        return body.replaceAll("chatcmpl-\\d+", "chatcmpl-N");
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return CLIENT.send(completion(path, body), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(server.baseUrl().resolve(path)).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpRequest completion(String path, String body) {
        return HttpRequest.newBuilder(server.baseUrl().resolve(path))
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }
}
