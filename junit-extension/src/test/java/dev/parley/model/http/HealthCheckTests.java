package dev.parley.model.http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.parley.chat.Message;
import dev.parley.chat.RequestAim;
import dev.parley.chat.ToolChoice;
import dev.parley.model.EndpointException;
import dev.parley.model.ModelRequest;
import dev.parley.model.TestSettings;
import dev.parley.model.completions.ChatCompletionsModel;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthCheckTests {

    private static final String PATH = "/v1/chat/completions";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static ChatCompletionsModel model(TestSettings settings) {
        SERVER.stubFor(post(PATH).willReturn(okJson("{\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}")));
        return new ChatCompletionsModel(settings.build(), Clock.systemUTC(), () -> "id", time -> {});
    }

    private static void ask(ChatCompletionsModel model) {
        model.ask(new ModelRequest(
                List.of(new Message.User("Hi")), List.of(), ToolChoice.AUTO, OptionalInt.empty(), RequestAim.TEXT));
    }

    @Test
    void a_server_is_asked_once_from_its_root() {
        SERVER.stubFor(get("/health").willReturn(status(200)));
        ChatCompletionsModel model =
                model(TestSettings.of(SERVER.baseUrl() + "/v1").healthCheck("/health"));

        ask(model);
        ask(model);

        SERVER.verify(1, getRequestedFor(urlEqualTo("/health")));
        SERVER.verify(2, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void a_server_that_is_not_well_is_asked_nothing_else() {
        SERVER.stubFor(get("/health").willReturn(status(503).withBody("loading")));
        ChatCompletionsModel model = model(TestSettings.of(SERVER.baseUrl()).healthCheck("/health"));

        assertThatExceptionOfType(EndpointException.class)
                .isThrownBy(() -> ask(model))
                .withMessage("""
                        HTTP 503 from %s/health
                          body: loading
                          asked because @Endpoint(healthCheck) says so""", SERVER.baseUrl());
        SERVER.verify(0, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void a_server_that_has_become_well_is_asked_on() {
        SERVER.stubFor(get("/health").willReturn(status(503)));
        ChatCompletionsModel model = model(TestSettings.of(SERVER.baseUrl()).healthCheck("/health"));
        assertThatExceptionOfType(EndpointException.class).isThrownBy(() -> ask(model));
        SERVER.stubFor(get("/health").willReturn(status(200)));

        ask(model);

        SERVER.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void nothing_is_asked_where_nobody_says_so() {
        ask(model(TestSettings.of(SERVER.baseUrl())));

        assertThat(SERVER.getAllServeEvents()).hasSize(1);
    }
}
