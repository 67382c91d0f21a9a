package dev.parley.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.chat.Exchange;
import dev.parley.chat.Exchange.Wait;
import dev.parley.model.EndpointException;
import dev.parley.model.TestSettings;
import dev.parley.model.completions.TestModel;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a request is sent again, when that is, and what is told of it. No test waits: the pauses are noted. */
@Timeout(60)
class RetriesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ScriptedAnswer DROP = new ScriptedAnswer(Map.of("drop", true));
    private static final ScriptedAnswer HELLO = ScriptedAnswer.text("Hello.");

    private final List<Duration> pauses = new ArrayList<>();

    private static ScriptedAnswer refusal(int status) {
        return ScriptedAnswer.http(status, Map.of(), "busy");
    }

    private static ScriptedAnswer refusal(int status, String retryAfter) {
        return ScriptedAnswer.http(status, Map.of("Retry-After", retryAfter), "busy");
    }

    private static ScriptedServer server(ScriptedAnswer... script) {
        return ScriptedServer.start(List.of(script));
    }

    private static TestSettings settings(ScriptedServer server) {
        return TestSettings.of(server.baseUrl().toString()).retries(2);
    }

    private Exchange ask(TestSettings settings) {
        return TestModel.ask(settings, NOW, pauses::add);
    }

    private EndpointException failure(TestSettings settings) {
        return catchThrowableOfType(EndpointException.class, () -> ask(settings));
    }

    private static void assertMessage(EndpointException failure, ScriptedServer server, String expected) {
        assertThat(failure).hasMessage(expected.replace("URL", server.baseUrl() + "/chat/completions"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 502, 503, 529})
    void sends_again_what_may_pass(int status) throws IOException {
        try (ScriptedServer server = server(refusal(status), HELLO)) {
            Exchange exchange = ask(settings(server));

            assertThat(exchange.answer().orElseThrow().text()).isEqualTo("Hello.");
            assertThat(exchange.status()).hasValue(200);
            assertThat(pauses).containsExactly(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 422})
    void does_not_send_again_what_stays_refused(int status) throws IOException {
        try (ScriptedServer server = server(refusal(status, "0"), HELLO)) {
            failure(settings(server));

            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void sends_the_same_again() throws IOException {
        try (ScriptedServer server = server(refusal(500), HELLO)) {
            ask(settings(server));

            assertThat(server.received()).hasSize(2);
            assertThat(server.received().get(1)).isEqualTo(server.received().get(0));
        }
    }

    @Test
    void sends_again_where_the_connection_broke_before_the_first_byte() throws IOException {
        try (ScriptedServer server = server(DROP, HELLO)) {
            assertThat(ask(settings(server)).answer().orElseThrow().text()).isEqualTo("Hello.");
        }
    }

    @Test
    void does_not_send_again_after_the_first_byte() throws IOException {
        ScriptedAnswer cut = ScriptedAnswer.cutStream("data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}", "");
        try (ScriptedServer server = server(cut, HELLO)) {
            assertThat(failure(settings(server)).getMessage()).contains(" broke off\n");
            assertThat(server.left()).containsExactly(HELLO);
        }
    }

    @Test
    void does_not_send_again_what_a_server_with_status_200_calls_an_error() throws IOException {
        ScriptedAnswer error = ScriptedAnswer.http(200, Map.of(), "{\"error\":{\"message\":\"overloaded\"}}");
        try (ScriptedServer server = server(error, HELLO)) {
            failure(settings(server));

            assertThat(server.left()).containsExactly(HELLO);
        }
    }

    @Test
    void does_not_send_again_what_a_server_may_still_be_at_work_on() throws IOException {
        try (RawServer server = RawServer.answering((self, out) -> self.hold())) {
            failure(TestSettings.of(server.url()).retries(2).firstByte(Duration.ofMillis(200)));

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void does_not_look_for_an_unknown_host_again() {
        assertThat(failure(TestSettings.of("http://nowhere.invalid:1").retries(2)))
                .hasMessage("""
                        no connection to http://nowhere.invalid:1/v1/chat/completions: the host nowhere.invalid is unknown
                          check the base URL http://nowhere.invalid:1""");
    }

    @Test
    void tells_how_often_it_was_sent_and_shows_the_last_answer() throws IOException {
        ScriptedAnswer last = ScriptedAnswer.http(429, Map.of(), "{\"error\":{\"message\":\"slow down\"}}");
        try (ScriptedServer server = server(refusal(429), refusal(429, "2"), last)) {
            assertMessage(failure(settings(server)), server, """
                    HTTP 429 from URL
                      3 attempts (0 s, +1 s, +2 s by Retry-After)
                      body: {"error":{"message":"slow down"}}""");
        }
    }

    @Test
    void tells_what_failed_before_where_it_was_something_else() throws IOException {
        try (ScriptedServer server = server(refusal(503), refusal(503), refusal(500))) {
            assertMessage(failure(settings(server)), server, """
                    HTTP 500 from URL
                      3 attempts (0 s, +1 s, +2 s)
                      before: HTTP 503 from URL
                      body: busy""");
        }
    }

    @Test
    void tells_so_of_a_server_that_is_down() throws IOException {
        ScriptedServer server = server();
        server.close();
        String url = server.baseUrl().toString();

        assertThat(failure(settings(server))).hasMessage("""
                        no connection to %s/chat/completions: connection refused
                          3 attempts (0 s, +1 s, +2 s)
                          is the server running? check the base URL %s""", url, url.replace("/v1", ""));
    }

    @Test
    void an_exchange_knows_its_attempts() throws IOException {
        try (ScriptedServer server = server(refusal(429, "7"), DROP, HELLO)) {
            String url = server.baseUrl() + "/chat/completions";

            assertThat(ask(settings(server)).attempts())
                    .containsExactly(
                            new Exchange.Attempt(
                                    NOW, Wait.NONE, OptionalInt.of(429), Optional.of("HTTP 429 from " + url)),
                            new Exchange.Attempt(
                                    NOW,
                                    new Wait(Duration.ofSeconds(7), true),
                                    OptionalInt.empty(),
                                    Optional.of("no answer from " + url + ": the connection broke")),
                            new Exchange.Attempt(
                                    NOW,
                                    new Wait(Duration.ofSeconds(2), false),
                                    OptionalInt.of(200),
                                    Optional.empty()));
        }
    }

    @Test
    void waits_twice_as_long_each_time_until_8_seconds() throws IOException {
        ScriptedAnswer busy = refusal(503);
        try (ScriptedServer server = server(busy, busy, busy, busy, busy, HELLO)) {
            ask(settings(server).retries(5));

            assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 8L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "Sun, 22 Nov 2026 10:00:30 GMT"})
    void waits_as_long_as_the_server_says(String retryAfter) throws IOException {
        try (ScriptedServer server = server(refusal(503, retryAfter), HELLO)) {
            ask(settings(server));

            assertThat(pauses).containsExactly(Duration.ofSeconds(30));
        }
    }

    @Test
    void waits_as_usual_where_nobody_understands_the_server() throws IOException {
        try (ScriptedServer server = server(refusal(503, "soon"), HELLO)) {
            ask(settings(server));

            assertThat(pauses).containsExactly(Duration.ofSeconds(1));
        }
    }

    @Test
    void does_not_wait_longer_than_for_a_first_byte() throws IOException {
        try (ScriptedServer server = server(refusal(429), refusal(429, "31"), HELLO)) {
            assertMessage(failure(settings(server)), server, """
                    HTTP 429 from URL
                      2 attempts (0 s, +1 s)
                      not sent again: Retry-After asks to wait 31 s, longer than @Endpoint(firstByteSeconds), 30 s
                      body: busy""");
            assertThat(pauses).containsExactly(Duration.ofSeconds(1));
        }
    }

    @Test
    void without_retries_a_request_is_sent_once() throws IOException {
        try (ScriptedServer server = server(refusal(429, "31"), HELLO)) {
            assertMessage(failure(settings(server).retries(0)), server, """
                    HTTP 429 from URL
                      body: busy""");
            assertThat(server.left()).containsExactly(HELLO);
        }
    }

    @Test
    void interrupted_while_waiting_sends_nothing_more() throws IOException {
        try (ScriptedServer server = server(refusal(429), HELLO)) {
            EndpointException failure = catchThrowableOfType(
                    EndpointException.class,
                    () -> TestModel.ask(settings(server), NOW, time -> {
                        throw new InterruptedException();
                    }));

            assertThat(Thread.interrupted()).isTrue();
            assertMessage(failure, server, """
                    interrupted while waiting for URL
                      until then: nothing of an answer""");
            assertThat(server.left()).containsExactly(HELLO);
        }
    }

    @Test
    void asks_again_which_models_there_are() throws IOException {
        try (ScriptedServer server = server(refusal(503), ScriptedAnswer.models("first"), HELLO)) {
            assertThat(ask(settings(server).noModel()).requestBody()).containsEntry("model", "first");
        }
    }
}
