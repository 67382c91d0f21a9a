package dev.parley.reporting.allure;

import static dev.parley.reporting.Transcripts.cancelled;
import static dev.parley.reporting.Transcripts.sent;
import static dev.parley.reporting.Transcripts.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Exchange;
import dev.parley.reporting.Transcripts;
import dev.parley.transcript.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFactsTests {

    private static RequestFacts facts(String url, Map<String, ?> body) {
        Exchange exchange = new Exchange(
                url,
                Map.of(),
                Map.copyOf(body),
                OptionalInt.empty(),
                "",
                Optional.empty(),
                Transcripts.unanswered().timings());
        return RequestFacts.of(turn(0, "Hi", Outcome.PASSED, sent(exchange))).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000/v1/chat/completions, localhost",
        "https://user:secret@models.example/v1?key=secret, models.example",
        "http://[::1]:8080/v1, [::1]",
        "http://models.example/v1?key={***}, ''"
    })
    void an_endpoint_is_its_host_alone(String url, String endpoint) {
        assertThat(facts(url, Map.of()).named())
                .isEqualTo(endpoint.isEmpty() ? Map.of() : Map.of("endpoint", endpoint));
    }

    @Test
    void a_forced_function_is_named() {
        Map<String, ?> forced = Map.of("type", "function", "function", Map.of("name", "cancel_order"));

        assertThat(facts("", Map.of("tool_choice", forced)).named())
                .isEqualTo(Map.of("tool choice", "function cancel_order"));
        assertThat(facts("", Map.of("tool_choice", Map.of("type", "web_search")))
                        .named())
                .isEqualTo(Map.of("tool choice", "{\"type\":\"web_search\"}"));
    }

    @Test
    void a_turn_that_sent_nothing_says_nothing() {
        assertThat(RequestFacts.of(cancelled(0))).isEmpty();
    }
}
