package dev.parley.model.http;

import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Message;
import dev.parley.chat.ReasoningItem;
import dev.parley.chat.RequestAim;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.model.EndpointException;
import dev.parley.model.EndpointSettings;
import dev.parley.model.ModelRequest;
import dev.parley.model.TestSettings;
import dev.parley.model.completions.ChatCompletionsModel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {

    private static final String KEY = "sk-top/secret";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final Secrets secrets = new Secrets(List.of(KEY, "Bearer tok\"en-value", "none"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a sk-top/secret b sk-top/secret | a *** b ***",
                "sk-top\\/secret | ***",
                "sk-top%2Fsecret | ***",
                "Bearer tok\"en-value | ***",
                "only tok\"en-value | only ***",
                "{\"a\":\"tok\\\"en-value\"} | {\"a\":\"***\"}",
                "none of these | none of these",
                "sk-top | sk-top"
            })
    void are_removed_in_every_spelling(String text, String clean) {
        assertThat(secrets.clean(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, true",
        "Proxy-Authorization, true",
        "X-API-KEY, true",
        "x-auth, true",
        "Cookie, true",
        "My-Password, true",
        "x-session-token, true",
        "client-secret, true",
        "OpenAI-ApiKey, true",
        "X-Tokenizer, false",
        "Accept, false",
        "X-Trace, false"
    })
    void are_told_by_the_name_of_a_header(String name, boolean secret) {
        assertThat(Secrets.isSecret(name)).isEqualTo(secret);
    }

    @Test
    void of_which_one_holds_another_are_removed_whole() {
        assertThat(new Secrets(List.of("secret", "secret-long")).clean("secret-long"))
                .isEqualTo("***");
    }

    @Test
    void are_removed_from_trees() {
        assertThat(secrets.cleanObject(Map.of("a", List.of(KEY, 1L, Map.of("b", "x " + KEY)))))
                .isEqualTo(Map.of("a", List.of("***", 1L, Map.of("b", "x ***"))));
    }

    @Test
    void are_removed_from_the_reasoning_items_of_an_answer() {
        ReasoningItem item = new ReasoningItem(Map.of("summary", List.of(Map.of("text", "x " + KEY))), 1);
        Answer answer =
                new Answer("", "", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(item));

        assertThat(secrets.clean(answer).reasoningItems())
                .containsExactly(new ReasoningItem(Map.of("summary", List.of(Map.of("text", "x ***"))), 1));
    }

    @Test
    void stay_in_an_answer_where_they_are_too_short_to_be_a_real_key() {
        Answer answer = new Answer(
                "ollama runs order ollama-17",
                "",
                List.of(new ToolCall("c1", "order_status", "{\"id\":\"ollama-17\"}")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(new Secrets(List.of("ollama")).clean(answer)).isEqualTo(answer);
    }

    @Test
    void do_not_show_themselves() {
        assertThat(secrets).hasToString("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"choices\":[{\"delta\":{\"content\":\"you sent sk-top/secret\"}}]}\n\n",
                """
                data: {"choices":[{"delta":{"content":"sk-top/"}}]}

                data: {"choices":[{"delta":{"content":"secret"}}]}
                """,
                "data: {\"id\":\"sk-top/secret\",\"choices\":[{\"delta\":{\"reasoning\":\"sk-top/secret\",\"tool_calls\":"
                        + "[{\"id\":\"sk-top/secret\",\"function\":{\"name\":\"sk-top/secret\","
                        + "\"arguments\":\"sk-top/secret\"}}]}}]}\n\n"
            })
    void are_nowhere_in_an_exchange(String stream) {
        SERVER.stubFor(post("/v1/chat/completions?api-key=query-value")
                .willReturn(okForContentType("text/event-stream", stream)));

        assertThat(ask().toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-top/secret",
                "data: sk-top/secret\n\n",
                "data: {\"error\":\"sk-top/secret\"}\n\n",
                "data: {\"choices\":\"sk-top/secret\"}\n\n",
                "{sk-top/secret}",
                "<p>sk-top/secret"
            })
    void are_nowhere_in_a_failure(String body) {
        SERVER.stubFor(
                post("/v1/chat/completions?api-key=query-value").willReturn(okForContentType("text/plain", body)));

        assertNotShown(failure());
    }

    @Test
    void that_an_excerpt_would_cut_are_removed_before() {
        SERVER.stubFor(post("/v1/chat/completions?api-key=query-value")
                .willReturn(status(400).withBody("x".repeat(495) + KEY)));

        assertThat(failure().getMessage()).endsWith("xxx***");
    }

    @Test
    void in_a_location_are_not_shown() {
        SERVER.stubFor(post("/v1/chat/completions?api-key=query-value")
                .willReturn(status(302).withHeader("Location", "http://other/?key=" + KEY)));

        assertNotShown(failure());
    }

    private static void assertNotShown(EndpointException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));

        assertThat(trace + " " + failure.exchange()).contains("***").doesNotContain(KEY);
    }

    private static EndpointException failure() {
        return catchThrowableOfType(EndpointException.class, SecretsTests::ask);
    }

    private static Exchange ask() {
        EndpointSettings settings = TestSettings.of(SERVER.baseUrl() + "?api-key=query-value")
                .key(KEY)
                .headers(Map.of("X-Auth", "header-value"))
                .body("{\"user\":\"header-value\"}")
                .build();
        ModelRequest request = new ModelRequest(
                List.of(new Message.User("my key is " + KEY)),
                List.of(),
                ToolChoice.AUTO,
                OptionalInt.empty(),
                RequestAim.TEXT);
        Exchange exchange = new ChatCompletionsModel(settings, Clock.systemUTC(), () -> "id", time -> {}).ask(request);
        assertThat(exchange.toString()).doesNotContain("header-value").doesNotContain("query-value");
        return exchange;
    }
}
