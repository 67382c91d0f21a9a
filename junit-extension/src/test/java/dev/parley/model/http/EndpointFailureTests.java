package dev.parley.model.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.model.EndpointException;
import dev.parley.model.TestSettings;
import dev.parley.model.completions.TestModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointFailureTests {

    private static final String PATH = "/v1/chat/completions";
    private static final String PARTIAL = "data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n\n";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final TestSettings settings = TestSettings.of(SERVER.baseUrl());

    @Nested
    class Refusals {

        @Test
        void name_status_and_body() {
            EndpointException failure = failure(status(429).withBody("{\"error\":{\"message\":\"slow down\"}}"));

            assertMessage(failure, """
                    HTTP 429 from URL
                      body: {"error":{"message":"slow down"}}""");
            assertThat(failure.exchange())
                    .returns(OptionalInt.of(429), Exchange::status)
                    .returns("{\"error\":{\"message\":\"slow down\"}}", Exchange::rawAnswer)
                    .matches(exchange -> exchange.answer().isEmpty());
        }

        @Test
        void without_a_body_say_so() {
            assertMessage(failure(status(500)), """
                    HTTP 500 from URL
                      the body is empty""");
        }

        @Test
        void show_the_first_500_characters_of_the_body() {
            assertMessage(
                    failure(status(400).withBody("x".repeat(499) + "🏔" + "TAIL")), """
                    HTTP 400 from URL
                      body: %s🏔…""".formatted("x".repeat(499)));
        }

        @Test
        void indent_the_lines_of_a_body() {
            assertMessage(failure(status(502).withBody("<html>\r\n<p>Bad gateway\n")), """
                    HTTP 502 from URL
                      body: <html>
                        <p>Bad gateway""");
        }

        @ParameterizedTest
        @ValueSource(ints = {401, 403})
        void of_the_missing_key_say_what_to_set(int status) {
            assertMessage(failure(status(status).withBody("no")), """
                    HTTP %d from URL
                      body: no
                      check PARLEY_API_KEY (or OPENAI_API_KEY): no key was sent""".formatted(status));
        }

        @Test
        void of_the_key_do_not_show_it() {
            SERVER.stubFor(post(PATH).willReturn(status(401).withBody("bad key sk-hidden")));

            assertMessage(failure(settings.key("sk-hidden")), """
                    HTTP 401 from URL
                      body: bad key ***
                      check PARLEY_API_KEY (or OPENAI_API_KEY): a key was sent""");
        }

        @Test
        void of_the_address_name_base_url_and_model() {
            assertMessage(failure(status(404).withBody("not here")), """
                    HTTP 404 from URL
                      body: not here
                      check the base URL BASE and the model m""");
        }
    }

    @Nested
    class Redirects {

        @ParameterizedTest
        @ValueSource(ints = {307, 308})
        void to_the_same_origin_are_followed(int status) {
            SERVER.stubFor(post(PATH).willReturn(status(status).withHeader("Location", "/elsewhere")));
            SERVER.stubFor(post("/elsewhere").willReturn(okForContentType("text/event-stream", PARTIAL)));

            Exchange exchange = ask(settings);

            assertThat(exchange)
                    .returns(SERVER.baseUrl() + "/elsewhere", Exchange::url)
                    .returns("Hel", e -> e.answer().orElseThrow().text())
                    .returns(PARTIAL, Exchange::rawAnswer);
        }

        @ParameterizedTest
        @CsvSource({
            "301, /elsewhere",
            "302, /elsewhere",
            "303, /elsewhere",
            "307, http://localhost:1/elsewhere",
            "308, https://127.0.0.1/",
            "307, ://"
        })
        void of_other_kinds_name_the_location(int status, String location) {
            assertMessage(failure(status(status).withHeader("Location", location)), """
                    HTTP %d from URL: a redirect to %s
                      only 307 and 308 to the same scheme, host and port are followed, at most 5 times; \
                    check the base URL BASE""".formatted(status, location));
        }

        @Test
        void without_a_location_say_so() {
            assertMessage(failure(status(307)), """
                    HTTP 307 from URL: a redirect without a location
                      only 307 and 308 to the same scheme, host and port are followed, at most 5 times; \
                    check the base URL BASE""");
        }

        @Test
        void that_go_round_end_after_5() {
            assertMessage(failure(status(307).withHeader("Location", PATH)), """
                    HTTP 307 from URL: a redirect to /v1/chat/completions
                      only 307 and 308 to the same scheme, host and port are followed, at most 5 times; \
                    check the base URL BASE""");
            SERVER.verify(6, postRequestedFor(urlEqualTo(PATH)));
        }
    }

    @Nested
    class Answers {

        @Test
        void of_html_show_the_page() {
            assertMessage(
                    failure(okForContentType("text/html;charset=utf-8", "<!doctype html><title>Sign in</title>")), """
                    HTML instead of JSON from URL
                      content type: text/html;charset=utf-8
                      body: <!doctype html><title>Sign in</title>
                      check the base URL BASE: is this an OpenAI-compatible server?""");
        }

        @Test
        void that_are_no_json_show_the_body() {
            assertMessage(failure(aResponse().withBody("ready")), """
                    no JSON from URL
                      content type: none
                      body: ready
                      check the base URL BASE: is this an OpenAI-compatible server?""");
        }

        @Test
        void with_an_error_object_show_its_words() {
            assertMessage(failure(okJson("{\"error\":{\"message\":\"quota exceeded\"}}")), """
                    error in an answer with status 200 from URL: quota exceeded
                      until then: nothing of an answer""");
        }

        @Test
        void with_an_error_object_in_the_stream_keep_what_had_arrived() {
            EndpointException failure = failure(okForContentType(
                    "text/event-stream", PARTIAL + "data: {\"error\":{\"message\":\"engine died\"}}\n\n"));

            assertMessage(failure, """
                    error in an answer with status 200 from URL: engine died
                      until then: text "Hel\"""");
            assertThat(failure.exchange().answer().map(Answer::text)).contains("Hel");
        }

        @Test
        void with_a_malformed_chunk_quote_it() {
            assertMessage(failure(okForContentType("text/event-stream", "data: {\"choices\": [broken\n\n")), """
                    malformed answer from URL: a chunk is not JSON
                      in: {"choices": [broken""");
        }

        @Test
        void that_say_nothing_show_the_body() {
            assertMessage(failure(okJson("{\"choices\":[{\"finish_reason\":\"content_filter\"}]}")), """
                    empty answer from URL: no text, no reasoning, no calls, no tokens
                      body: {"choices":[{"finish_reason":"content_filter"}]}""");
        }

        @Test
        void that_are_too_large_say_what_is() {
            SERVER.stubFor(
                    post(PATH).willReturn(okForContentType("text/event-stream", PARTIAL + ":" + "x".repeat(100))));

            assertMessage(failure(settings, new SizeLimits(80, 1024, 1024)), """
                    the answer from URL is too large: a line of more than 80 bytes
                      until then: text "Hel\"""");
        }
    }

    @Nested
    class LookUpsOfTheModel {

        private static final String ADVICE =
                "\n  asked because no model is named: name one by @Endpoint(model) or PARLEY_MODEL";

        @ParameterizedTest
        @ValueSource(strings = {"{\"data\":[]}", "{}", "[]", "{\"data\":[{\"id\":\"\"}]}", "{\"data\":[{\"id\":1}]}"})
        void that_list_none_show_the_body(String body) {
            assertLookUp(okJson(body), "no model is listed by MODELS\n  body: " + body + ADVICE);
        }

        @Test
        void that_are_refused_say_why_it_was_asked() {
            assertLookUp(
                    status(404).withBody("not here"),
                    "HTTP 404 from MODELS\n  body: not here\n  check the base URL BASE" + ADVICE);
        }

        @Test
        void that_are_no_json_show_the_body() {
            assertLookUp(
                    okForContentType("text/html", "<p>Hi</p>"),
                    "HTML instead of JSON from MODELS\n  content type: text/html\n  body: <p>Hi</p>\n"
                            + "  check the base URL BASE: is this an OpenAI-compatible server?" + ADVICE);
        }

        private void assertLookUp(ResponseDefinitionBuilder answer, String message) {
            SERVER.stubFor(get("/v1/models").willReturn(answer));

            EndpointException failure = failure(settings.noModel());

            assertMessage(failure, message.replace("MODELS", SERVER.baseUrl() + "/v1/models"));
            assertThat(failure.exchange().url()).isEqualTo(SERVER.baseUrl() + "/v1/models");
        }
    }

    @ParameterizedTest
    @CsvSource({"5000, 5 s", "1500, 1500 ms"})
    void times_are_written_as_people_read_them(long millis, String text) {
        EndpointFailure failure =
                new EndpointFailure.TimeLimit(EndpointFailure.TimeLimit.Limited.CONNECT, Duration.ofMillis(millis));
        Asked asked = new Asked("URL", "BASE", "m", false, Optional.empty(), new Secrets(List.of()));

        assertThat(failure.message(asked, List.of())).isEqualTo("""
                no connection to URL within %s
                  is the server running? if it is slow to accept, raise @Endpoint(connectSeconds)""".formatted(text));
    }

    private void assertMessage(EndpointException failure, String expected) {
        assertThat(failure)
                .hasMessage(expected.replace("from URL", "from " + SERVER.baseUrl() + PATH)
                        .replace("BASE", SERVER.baseUrl()));
    }

    private EndpointException failure(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(PATH).willReturn(answer));
        return failure(settings);
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
