package dev.parley;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Api;
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

/** A test that speaks the Responses API, from its annotations to what the server gets. */
class ResponsesApiTests {

    private static final String PARIS_0 = "paris · turn 0 · What is the weather in Paris?";
    private static final String PARIS_1 = "paris · turn 1 · Thank you very much indeed, that is all…";
    private static final String ROME_0 = "rome · turn 0 · And in Rome?";

    @Endpoint(api = Api.RESPONSES)
    static class ClientHistoryTestCase {
        @ConversationTest(dataset = "two-conversations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(api = Api.RESPONSES, serverHistory = true, stream = false)
    static class ServerHistoryTestCase {
        @ConversationTest(dataset = "two-conversations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(api = Api.RESPONSES)
    static class ForcedToolTestCase {
        @ConversationTest(dataset = "two-conversations.yaml", forcedTool = "get_weather")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    private static final String INSTRUCTIONS = "model:'test-model',instructions:'Be brief.'";
    private static final String TOOLS = "tool_choice:'auto',tools:[{type:'function',name:'get_weather',"
            + "description:'Weather by city',parameters:{type:'object',properties:{city:{type:'string'}},"
            + "required:['city'],additionalProperties:false}}]";
    private static final String ASKED = "{role:'user',content:'What is the weather in Paris?'}";
    private static final String CALLED =
            "{type:'function_call',call_id:'c1',name:'get_weather',arguments:'{\"city\":\"Paris\"}'}";
    private static final String RESULT = "{type:'function_call_output',call_id:'c1',output:'rain'}";
    private static final String THANKED =
            "{role:'user',content:'Thank you very much indeed, that is all that I wanted.'}";

    @Test
    void the_client_keeps_the_history() throws IOException {
        List<String> bodies = bodies(ClientHistoryTestCase.class);

        assertBody(bodies.get(0), "stream:true,input:[" + ASKED + "]");
        assertBody(bodies.get(1), "stream:true,input:[" + ASKED + "," + CALLED + "," + RESULT + "]");
        assertBody(
                bodies.get(2),
                "stream:true,input:[" + ASKED + "," + CALLED + "," + RESULT + ",{role:'assistant',content:'It rains.'},"
                        + THANKED + "]");
        assertBody(bodies.get(3), "stream:true,input:[{role:'user',content:'And in Rome?'}]");
    }

    @Test
    void the_server_keeps_the_history_of_each_conversation() throws IOException {
        List<String> bodies = bodies(ServerHistoryTestCase.class);

        assertBody(bodies.get(0), "input:[" + ASKED + "]");
        assertBody(bodies.get(1), "previous_response_id:'resp_0',input:[" + RESULT + "]");
        assertBody(bodies.get(2), "previous_response_id:'resp_1',input:[" + THANKED + "]");
        assertBody(bodies.get(3), "input:[{role:'user',content:'And in Rome?'}]");
    }

    /** Plays both conversations, whose every turn passes, and returns the bodies of the requests. */
    private static List<String> bodies(Class<?> testCase) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(
                response("resp_0", "tool_calls", List.of(call("c1", "Paris"))),
                response("resp_1", "text", "It rains."),
                response("resp_2", "text", "You are welcome."),
                response("resp_3", "tool_calls", List.of(call("c2", "Rome"))),
                response("resp_4", "text", "It rains.")))) {
            Run run = Run.of(testCase, server);

            assertThat(run.leaves()).containsExactly(PARIS_0 + ": passed", PARIS_1 + ": passed", ROME_0 + ": passed");
            assertThat(server.received()).extracting(Received::path).containsOnly("/v1/responses");
            assertThat(server.left()).isEmpty();
            return server.received().stream().map(Received::body).toList();
        }
    }

    private static void assertBody(String body, String rest) {
        assertThatJson(body).isEqualTo("{" + INSTRUCTIONS + "," + TOOLS + "," + rest + "}");
    }

    @Test
    void a_missing_call_shows_what_was_forced() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(
                response("resp_0", "text", "Which city?"),
                response("resp_1", "tool_calls", List.of(call("c2", "Rome"))),
                response("resp_2", "text", "It rains.")))) {
            Run run = Run.of(ForcedToolTestCase.class, server);

            assertThat(run.message(PARIS_0)).isEqualTo("""
                    paris · turn 0 · missing tool call                                      two-conversations.yaml:6
                      expected  get_weather(city = "Paris")
                      answered  "Which city?"  (finish_reason stop)
                      offered   get_weather; tool_choice function get_weather
                      transcript
                        system  Be brief.
                        user    What is the weather in Paris?
                        model   Which city?""");
        }
    }

    @Test
    void a_failed_response_is_an_error_of_its_turn() throws IOException {
        ScriptedAnswer failed = new ScriptedAnswer(Map.of(
                "sse",
                List.of(
                        "event: response.failed",
                        "data: {\"type\":\"response.failed\",\"response\":{\"status\":\"failed\","
                                + "\"error\":{\"code\":\"server_error\",\"message\":\"boom\"}}}",
                        "")));
        try (ScriptedServer server = ScriptedServer.start(List.of(
                failed,
                response("resp_1", "tool_calls", List.of(call("c2", "Rome"))),
                response("resp_2", "text", "It rains.")))) {
            Run run = Run.of(ClientHistoryTestCase.class, server);

            assertThat(run.leaves()).containsExactly(PARIS_0 + ": errored", PARIS_1 + ": aborted", ROME_0 + ": passed");
            assertThat(run.message(PARIS_0)).isEqualTo("""
                    paris · turn 0 · ERROR, not the model: error in an answer with status 200 from %s/responses: boom  \
                    two-conversations.yaml:6
                      until then: nothing of an answer
                      turns not played: 1
                      transcript
                        system  Be brief.
                        user    What is the weather in Paris?""".formatted(server.baseUrl()));
        }
    }

    private static Map<String, Object> call(String id, String city) {
        return Map.of("id", id, "name", "get_weather", "arguments", "{\"city\":\"" + city + "\"}");
    }

    private static ScriptedAnswer response(String id, String key, Object says) {
        return new ScriptedAnswer(Map.of("answer", Map.of("id", id, key, says)));
    }
}
