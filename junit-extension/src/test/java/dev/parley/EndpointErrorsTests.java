package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import dev.parley.testkit.ScriptedServer.Received;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/**
 * What an endpoint does wrong is an error of its turn, with a whole message: never a failure, never skipped. The rest of its
 * conversation is cancelled, and the next conversation is played.
 */
class EndpointErrorsTests {

    private static final String PARIS_0 = "paris · turn 0 · What is the weather in Paris?";
    private static final String PARIS_1 = "paris · turn 1 · Thank you very much indeed, that is all…";
    private static final String ROME_0 = "rome · turn 0 · And in Rome?";

    private static final List<String> PARIS_ERRED =
            List.of(PARIS_0 + ": errored", PARIS_1 + ": aborted", ROME_0 + ": passed");

    private static final List<String> BOTH_ERRED =
            List.of(PARIS_0 + ": errored", PARIS_1 + ": aborted", ROME_0 + ": errored");

    static class TwoConversationsTestCase {
        @ConversationTest(dataset = "two-conversations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    /**
     * Plays against a server whose first answer is bad and whose others are good for the second conversation.
     *
     * @param message the whole message of the bad turn; %1$s is the base URL, %2$s the same without /v1
     */
    private static void assertThatParisErrs(ScriptedAnswer bad, String message) throws IOException {
        List<ScriptedAnswer> script = List.of(
                bad,
                ScriptedAnswer.call("c2", "get_weather", "{\"city\":\"Rome\"}"),
                ScriptedAnswer.text("It rains in Rome."));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(TwoConversationsTestCase.class, server);

            assertThat(run.leaves()).isEqualTo(PARIS_ERRED);
            assertThat(run.message(PARIS_0)).isEqualTo(message.formatted(server.baseUrl(), root(server)));
            assertThat(server.left()).isEmpty();
        }
    }

    @Test
    void a_server_that_is_down() throws IOException {
        ScriptedServer server = ScriptedServer.start(List.of());
        server.close();

        Run run = Run.of(TwoConversationsTestCase.class, server);

        assertThat(run.leaves()).isEqualTo(BOTH_ERRED);
        assertThat(run.message(PARIS_0)).isEqualTo("""
                paris · turn 0 · ERROR, not the model: no connection to %1$s/v1/chat/completions: connection refused  \
                two-conversations.yaml:6
                  3 attempts (0 s, +1 s, +2 s)
                  is the server running? check the base URL %1$s
                  turns not played: 1
                  transcript
                    system  Be brief.
                    user    What is the weather in Paris?""".formatted(root(server)));
        assertThat(run.message(PARIS_1)).isEqualTo("""
                Cancelled: paris · turn 0 · ERROR, not the model: no connection to %1$s/v1/chat/completions: connection \
                refused  two-conversations.yaml:6
                  3 attempts (0 s, +1 s, +2 s)
                  is the server running? check the base URL %1$s
                  turns not played: 1""".formatted(root(server)));
        assertThat(run.message(ROME_0)).isEqualTo("""
                rome · turn 0 · ERROR, not the model: no connection to %1$s/v1/chat/completions: connection refused  \
                two-conversations.yaml:13
                  3 attempts (0 s, +1 s, +2 s)
                  is the server running? check the base URL %1$s
                  turns not played: 0
                  transcript
                    system  Be brief.
                    user    And in Rome?""".formatted(root(server)));
    }

    @Test
    void a_server_that_wants_a_key() throws IOException {
        ScriptedAnswer refusal = ScriptedAnswer.http(
                401, Map.of("Content-Type", "application/json"), "{\"error\":{\"message\":\"missing key\"}}");

        assertThatParisErrs(refusal, """
                paris · turn 0 · ERROR, not the model: HTTP 401 from %1$s/chat/completions  two-conversations.yaml:6
                  body: {"error":{"message":"missing key"}}
                  check PARLEY_API_KEY (or OPENAI_API_KEY): no key was sent
                  turns not played: 1
                  transcript
                    system  Be brief.
                    user    What is the weather in Paris?""");
    }

    @Test
    void a_model_that_the_server_does_not_have() throws IOException {
        ScriptedAnswer refusal = ScriptedAnswer.http(
                404, Map.of(), "{\"error\":\"model 'test-model' not found, try pulling it first\"}");

        assertThatParisErrs(refusal, """
                paris · turn 0 · ERROR, not the model: HTTP 404 from %1$s/chat/completions  two-conversations.yaml:6
                  body: {"error":"model 'test-model' not found, try pulling it first"}
                  check the base URL %2$s and the model test-model
                  turns not played: 1
                  transcript
                    system  Be brief.
                    user    What is the weather in Paris?""");
    }

    @Test
    void a_page_instead_of_json() throws IOException {
        ScriptedAnswer page = ScriptedAnswer.http(
                200, Map.of("Content-Type", "text/html"), "<!DOCTYPE html>\n<html><body>Welcome!</body></html>\n");

        assertThatParisErrs(page, """
                paris · turn 0 · ERROR, not the model: HTML instead of JSON from %1$s/chat/completions  \
                two-conversations.yaml:6
                  content type: text/html
                  body: <!DOCTYPE html>
                    <html><body>Welcome!</body></html>
                  check the base URL %2$s: is this an OpenAI-compatible server?
                  turns not played: 1
                  transcript
                    system  Be brief.
                    user    What is the weather in Paris?""");
    }

    @Test
    void a_stream_that_is_cut_in_the_middle() throws IOException {
        ScriptedAnswer cut = ScriptedAnswer.cutStream(
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Let me\"}}]}",
                "",
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\" see\"}}]}",
                "");

        assertThatParisErrs(cut, """
                paris · turn 0 · ERROR, not the model: the answer from %1$s/chat/completions broke off  \
                two-conversations.yaml:6
                  reason: fixed content-length: 1122, bytes received: 122
                  until then: text "Let me see"
                  turns not played: 1
                  transcript
                    system  Be brief.
                    user    What is the weather in Paris?""");
    }

    @Test
    void the_model_is_the_first_that_the_server_lists_and_is_asked_for_once() throws IOException {
        List<ScriptedAnswer> script = List.of(
                ScriptedAnswer.models("first-model", "second-model"),
                ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}"),
                ScriptedAnswer.text("It rains."),
                ScriptedAnswer.text("You are welcome."),
                ScriptedAnswer.call("c2", "get_weather", "{\"city\":\"Rome\"}"),
                ScriptedAnswer.text("It rains."));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(TwoConversationsTestCase.class, withoutModel(server));

            assertThat(run.leaves()).containsExactly(PARIS_0 + ": passed", PARIS_1 + ": passed", ROME_0 + ": passed");
            assertThat(server.received())
                    .extracting(Received::method)
                    .containsExactly("GET", "POST", "POST", "POST", "POST", "POST");
            assertThat(server.received().get(0).path()).isEqualTo("/v1/models");
            assertThat(server.received().subList(1, 6))
                    .extracting(Received::body)
                    .allSatisfy(body -> assertThat(body).startsWith("{\"model\":\"first-model\","));
        }
    }

    @Test
    void a_server_that_lists_no_model_is_asked_again_by_the_next_conversation() throws IOException {
        List<ScriptedAnswer> script = List.of(
                ScriptedAnswer.models(),
                ScriptedAnswer.models("late-model"),
                ScriptedAnswer.call("c2", "get_weather", "{\"city\":\"Rome\"}"),
                ScriptedAnswer.text("It rains."));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(TwoConversationsTestCase.class, withoutModel(server));

            assertThat(run.leaves()).isEqualTo(PARIS_ERRED);
            assertThat(run.message(PARIS_0)).isEqualTo("""
                    paris · turn 0 · ERROR, not the model: no model is listed by %s/models  two-conversations.yaml:6
                      body: {"object":"list","data":[]}
                      asked because no model is named: name one by @Endpoint(model) or PARLEY_MODEL
                      turns not played: 1
                      transcript
                        system  Be brief.
                        user    What is the weather in Paris?""".formatted(server.baseUrl()));
        }
    }

    private static Map<String, String> withoutModel(ScriptedServer server) {
        return Map.of("parley.base-url", server.baseUrl().toString());
    }

    private static String root(ScriptedServer server) {
        return server.baseUrl().toString().replaceFirst("/v1$", "");
    }
}
