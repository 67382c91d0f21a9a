package dev.parley.model.responses;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Message;
import dev.parley.chat.RequestAim;
import dev.parley.chat.Timings;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.model.EndpointException;
import dev.parley.model.Fixture;
import dev.parley.model.ModelRequest;
import dev.parley.model.TestSettings;
import dev.parley.model.http.SizeLimits;
import dev.parley.model.http.Stopwatch;
import dev.parley.model.protocol.ProtocolModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResponsesModelTests {

    private static final String PATH = "/v1/responses";
    private static final String PARTIAL =
            "data: {\"type\":\"response.output_text.delta\",\"output_index\":0,\"delta\":\"Hel\"}\n\n";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final TestSettings settings = TestSettings.of(SERVER.baseUrl());

    @Test
    void posts_json_and_reads_a_stream() {
        String stream = Fixture.of("responses/cut-by-limit.sse").text();
        SERVER.stubFor(post(PATH)
                .withHeader("Authorization", equalTo("Bearer sk-hidden"))
                .withHeader("Accept", equalTo("text/event-stream, application/json"))
                .willReturn(okForContentType("text/event-stream", stream)));

        Exchange exchange = ask(settings.key("sk-hidden"));

        assertThatJson(SERVER.getAllServeEvents().get(0).getRequest().getBodyAsString())
                .isEqualTo("{model:'m',stream:true,input:[{role:'user',content:'Hi'}]}");
        assertThat(exchange)
                .returns(SERVER.baseUrl() + PATH, Exchange::url)
                .returns(OptionalInt.of(200), Exchange::status)
                .returns(stream, Exchange::rawAnswer)
                .returns("It is −3 °C", e -> e.answer().orElseThrow().text());
    }

    @Test
    void reads_a_body_that_is_not_streamed() {
        SERVER.stubFor(post(PATH)
                .withHeader("Accept", equalTo("application/json"))
                .willReturn(
                        okJson(Fixture.of("responses/reasoning-and-calls.json").text())));

        assertThat(ask(settings.stream(false)).answer().map(Answer::calls).orElseThrow())
                .extracting(ToolCall::id)
                .containsExactly("call_pTz4", "call_Qm91");
    }

    @Test
    void takes_the_times_of_reasoning_and_output() {
        SERVER.stubFor(post(PATH).willReturn(okForContentType("text/event-stream", """
                data: {"type":"response.created","response":{"id":"r"}}

                data: {"type":"response.reasoning_text.delta","delta":"hm"}

                data: {"type":"response.function_call_arguments.delta","delta":"{}"}

                data: {"type":"response.completed","response":{"id":"r"}}

                """)));
        AtomicLong ticks = new AtomicLong();

        Exchange exchange = new ResponsesModel(
                        settings.build(),
                        new ProtocolModel.Means(
                                () -> "made-id",
                                () -> new Stopwatch(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), ticks::getAndIncrement),
                                SizeLimits.DEFAULT,
                                time -> {}))
                .ask(request());

        assertThat(exchange.timings())
                .isEqualTo(new Timings(
                        Instant.EPOCH,
                        Duration.ofNanos(3),
                        Optional.of(Duration.ofNanos(1)),
                        Optional.of(Duration.ofNanos(2)),
                        Optional.of(Duration.ofNanos(2)),
                        2));
        assertThat(exchange.answer().map(Answer::calls)).contains(List.of(new ToolCall("made-id", "", "{}")));
    }

    @Test
    void looks_the_model_up() {
        SERVER.stubFor(get("/v1/models").willReturn(okJson("{\"data\":[{\"id\":\"first\"}]}")));
        SERVER.stubFor(post(PATH).willReturn(okForContentType("text/event-stream", PARTIAL)));

        assertThat(ask(settings.noModel()).requestBody()).containsEntry("model", "first");
    }

    @Nested
    class Failures {

        @Test
        void of_the_server_show_the_body() {
            assertMessage(status(429).withBody("{\"error\":{\"message\":\"slow down\"}}"), """
                    HTTP 429 from URL
                      body: {"error":{"message":"slow down"}}""");
        }

        @Test
        void of_the_address_say_that_the_api_may_be_missing() {
            assertMessage(status(404).withBody("not here"), """
                    HTTP 404 from URL
                      body: not here
                      check the base URL BASE and the model m; not every server has the Responses API""");
        }

        @Test
        void of_a_failed_response_keep_what_had_arrived() {
            EndpointException failure = assertMessage(
                    okForContentType(
                            "text/event-stream",
                            PARTIAL + "data: {\"type\":\"response.failed\",\"response\":{\"status\":\"failed\","
                                    + "\"error\":{\"code\":\"server_error\",\"message\":\"boom sk-hidden-key\"}}}\n\n"),
                    """
                    error in an answer with status 200 from URL: boom ***
                      until then: text "Hel\"""");
            assertThat(failure.exchange().answer().map(Answer::text)).contains("Hel");
        }

        @Test
        void of_an_error_event_show_its_words() {
            assertMessage(
                    okForContentType(
                            "text/event-stream",
                            "event: error\ndata: {\"type\":\"error\",\"message\":\"no quota\"}\n\n"),
                    """
                    error in an answer with status 200 from URL: no quota
                      until then: nothing of an answer""");
        }

        @Test
        void of_a_malformed_event_quote_it() {
            assertMessage(okForContentType("text/event-stream", "data: {\"type\":[]}\n\n"), """
                    malformed answer from URL: type is not a text
                      in: {"type":[]}""");
        }

        @Test
        void of_an_answer_that_says_nothing_show_it() {
            assertMessage(okJson("{\"status\":\"completed\",\"output\":[]}"), """
                    empty answer from URL: no text, no reasoning, no calls, no tokens
                      body: {"status":"completed","output":[]}""");
        }

        @Test
        void of_a_page_show_it() {
            assertMessage(okForContentType("text/html", "<p>Sign in</p>"), """
                    HTML instead of JSON from URL
                      content type: text/html
                      body: <p>Sign in</p>
                      check the base URL BASE: is this an OpenAI-compatible server?""");
        }

        private EndpointException assertMessage(ResponseDefinitionBuilder answer, String expected) {
            SERVER.stubFor(post(PATH).willReturn(answer));
            EndpointException failure =
                    catchThrowableOfType(EndpointException.class, () -> ask(settings.key("sk-hidden-key")));
            assertThat(failure)
                    .hasMessage(expected.replace("from URL", "from " + SERVER.baseUrl() + PATH)
                            .replace("BASE", SERVER.baseUrl()));
            return failure;
        }
    }

    private static Exchange ask(TestSettings settings) {
        return new ResponsesModel(settings.build(), Clock.systemUTC(), () -> "made-id", time -> {}).ask(request());
    }

    private static ModelRequest request() {
        return new ModelRequest(
                List.of(new Message.User("Hi")), List.of(), ToolChoice.AUTO, OptionalInt.empty(), RequestAim.TEXT);
    }
}
