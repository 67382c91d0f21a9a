package dev.parley.model.completions;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Message;
import dev.parley.chat.RequestAim;
import dev.parley.chat.Timings;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.json.Json;
import dev.parley.model.EndpointException;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCompletionsModelTests {

    private static final String PATH = "/v1/chat/completions";
    private static final String SAYS_HI = "{\"choices\":[{\"message\":{\"content\":\"Hi there\"}}]}";
    private static final String STREAM = """
            data: {"choices":[{"delta":{"role":"assistant","content":""}}]}

            data: {"choices":[{"delta":{"reasoning":"hm"}}]}

            data: {"choices":[{"delta":{"content":"Hi "}}]}

            data: {"choices":[{"delta":{"content":"there"},"finish_reason":"stop"}]}

            data: [DONE]

            """;

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final TestSettings settings = TestSettings.of(SERVER.baseUrl());

    @Test
    void posts_json_and_reads_a_stream() {
        SERVER.stubFor(post(PATH).willReturn(okForContentType("text/event-stream", STREAM)));

        Exchange exchange = ask(settings);

        SERVER.verify(postRequestedFor(urlEqualTo(PATH))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("Accept", equalTo("text/event-stream, application/json"))
                .withHeader("Authorization", absent())
                .withHeader("Upgrade", absent()));
        assertThatJson(SERVER.getAllServeEvents().get(0).getRequest().getBodyAsString())
                .isEqualTo(Json.compact(exchange.requestBody()));
        assertThat(exchange)
                .returns(SERVER.baseUrl() + PATH, Exchange::url)
                .returns(
                        Map.of("Content-Type", "application/json", "Accept", "text/event-stream, application/json"),
                        Exchange::headers)
                .returns(OptionalInt.of(200), Exchange::status)
                .returns(STREAM, Exchange::rawAnswer)
                .returns("Hi there", e -> e.answer().orElseThrow().text())
                .returns("hm", e -> e.answer().orElseThrow().reasoning());
    }

    @Test
    void reads_a_body_that_is_not_streamed() {
        SERVER.stubFor(
                post(PATH).withHeader("Accept", equalTo("application/json")).willReturn(okJson(SAYS_HI)));

        assertThat(ask(settings.stream(false)).answer().map(Answer::text)).contains("Hi there");
    }

    @Test
    void reads_a_body_where_a_stream_was_asked_for() {
        SERVER.stubFor(post(PATH).willReturn(okJson(SAYS_HI)));

        Exchange exchange = ask(settings);

        assertThat(exchange.answer().map(Answer::text)).contains("Hi there");
        assertThat(exchange.timings().firstToken()).isEmpty();
    }

    @Test
    void gives_ids_to_calls_that_have_none() {
        SERVER.stubFor(post(PATH)
                .willReturn(
                        okJson("{\"choices\":[{\"message\":{\"tool_calls\":[{\"function\":{\"name\":\"f\"}}]}}]}")));

        assertThat(ask(settings).answer().map(Answer::calls)).contains(List.of(new ToolCall("made-id", "f", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/", "/v1//"})
    void finds_the_server_with_and_without_version(String path) {
        SERVER.stubFor(post(PATH).willReturn(okJson(SAYS_HI)));

        assertThat(ask(TestSettings.of(SERVER.baseUrl() + path)).url()).isEqualTo(SERVER.baseUrl() + PATH);
    }

    @Test
    void keeps_the_base_url_s_path_and_query() {
        SERVER.stubFor(post("/openai" + PATH + "?version=2").willReturn(okJson(SAYS_HI)));

        assertThat(ask(TestSettings.of(SERVER.baseUrl() + "/openai/v1?version=2"))
                        .url())
                .isEqualTo(SERVER.baseUrl() + "/openai" + PATH + "?version=2");
    }

    @Test
    void sends_the_key_and_hides_it() {
        SERVER.stubFor(post(PATH)
                .withHeader("Authorization", equalTo("Bearer sk-hidden"))
                .willReturn(okJson(SAYS_HI)));

        assertThat(ask(settings.key("sk-hidden")).headers()).containsEntry("Authorization", "***");
    }

    @Test
    void sends_further_headers_which_win_and_hides_the_secret_ones() {
        SERVER.stubFor(post(PATH)
                .withHeader("authorization", equalTo("Basic other"))
                .withHeader("X-Api-Key", equalTo("hidden-value"))
                .withHeader("X-Trace", equalTo("shown"))
                .withHeader("accept", equalTo("application/x"))
                .willReturn(okJson(SAYS_HI)));

        Exchange exchange = ask(settings.key("sk-hidden")
                .headers(Map.of(
                        "authorization", "Basic other",
                        "X-Api-Key", "hidden-value",
                        "X-Trace", "shown",
                        "accept", "application/x")));

        assertThat(exchange.headers())
                .isEqualTo(Map.of(
                        "authorization", "***",
                        "X-Api-Key", "***",
                        "X-Trace", "shown",
                        "accept", "application/x",
                        "Content-Type", "application/json"));
    }

    @Test
    void measures_from_a_monotonic_clock_and_starts_by_the_wall_clock() {
        SERVER.stubFor(post(PATH).willReturn(okForContentType("text/event-stream", STREAM)));
        AtomicLong ticks = new AtomicLong();
        Instant start = Instant.parse("2026-11-22T10:00:00Z");

        Exchange exchange = new ChatCompletionsModel(
                        settings.build(),
                        new ProtocolModel.Means(
                                () -> "made-id",
                                () -> new Stopwatch(Clock.fixed(start, ZoneOffset.UTC), ticks::getAndIncrement),
                                SizeLimits.DEFAULT,
                                time -> {}))
                .ask(request());

        assertThat(exchange.timings())
                .isEqualTo(new Timings(
                        start,
                        Duration.ofNanos(4),
                        Optional.of(Duration.ofNanos(1)),
                        Optional.of(Duration.ofNanos(2)),
                        Optional.of(Duration.ofNanos(3)),
                        3));
    }

    @Test
    void looks_the_model_up_once() {
        SERVER.stubFor(get("/v1/models")
                .withHeader("Authorization", equalTo("Bearer sk-hidden"))
                .willReturn(okJson("{\"data\":[{\"id\":\"first\"},{\"id\":\"second\"}]}")));
        SERVER.stubFor(post(PATH).willReturn(okJson(SAYS_HI)));
        ChatCompletionsModel model = model(settings.key("sk-hidden").noModel());

        assertThat(List.of(model.ask(request()), model.ask(request())))
                .extracting(exchange -> exchange.requestBody().get("model"))
                .containsExactly("first", "first");
        SERVER.verify(1, getRequestedFor(urlEqualTo("/v1/models")));
    }

    @Test
    void answers_several_threads() {
        SERVER.stubFor(get("/v1/models").willReturn(okJson("{\"data\":[{\"id\":\"first\"}]}")));
        SERVER.stubFor(post(PATH).willReturn(okForContentType("text/event-stream", STREAM)));
        ChatCompletionsModel model = model(settings.noModel());

        assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> model.ask(request())))
                .allSatisfy(exchange ->
                        assertThat(exchange.answer().orElseThrow().text()).isEqualTo("Hi there"));
        SERVER.verify(1, getRequestedFor(urlEqualTo("/v1/models")));
    }

    @Test
    void looks_the_model_up_again_after_a_failure() {
        SERVER.stubFor(get("/v1/models").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        SERVER.stubFor(post(PATH).willReturn(okJson(SAYS_HI)));
        ChatCompletionsModel model = model(settings.noModel());
        assertThatExceptionOfType(EndpointException.class).isThrownBy(() -> model.ask(request()));
        SERVER.stubFor(get("/v1/models").willReturn(okJson("{\"data\":[{\"id\":\"first\"}]}")));

        assertThat(model.ask(request()).requestBody()).containsEntry("model", "first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "//host", "http:/path", "host:8080", "http:///x"})
    void refuses_what_is_no_http_address(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(TestSettings.of(url)))
                .withMessage("the base URL %s is no http or https address; write it like http://127.0.0.1:8080", url);
    }

    @Test
    void refuses_a_user_in_the_base_url_without_showing_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(TestSettings.of("http://me:pass@host/v1")))
                .withMessage("the base URL of host host holds a user name or password; send an authorization header"
                        + " instead");
    }

    @Test
    void refuses_a_key_that_cannot_be_sent_without_showing_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(settings.key("sk-hidden\n")))
                .withMessage("the API key holds a character that HTTP does not allow in a header, perhaps a line break"
                        + " (the key is not shown)")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "X Y", "X-Key"})
    void refuses_a_header_that_cannot_be_sent_without_showing_its_value(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(settings.headers(Map.of(name, "hidden\u0007value"))))
                .withMessage(
                        "the header %s cannot be sent: Java's HTTP client sets it itself, or its name or value holds a"
                                + " character that HTTP does not allow (the value is not shown)",
                        name)
                .withNoCause();
    }

    private static Exchange ask(TestSettings settings) {
        return model(settings).ask(request());
    }

    private static ChatCompletionsModel model(TestSettings settings) {
        return new ChatCompletionsModel(settings.build(), Clock.systemUTC(), () -> "made-id", time -> {});
    }

    private static ModelRequest request() {
        return new ModelRequest(
                List.of(new Message.User("Hi")), List.of(), ToolChoice.AUTO, OptionalInt.empty(), RequestAim.TEXT);
    }
}
