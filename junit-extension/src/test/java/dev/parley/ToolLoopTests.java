package dev.parley;

import static dev.parley.chat.ResultsSent.WITH_NEXT_TURN;
import static dev.parley.chat.ToolChoice.REQUIRED;
import static dev.parley.chat.ToolLoopMode.SERVER;
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
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who runs the tools and when results are sent, from the annotation to what the server gets. */
class ToolLoopTests {

    private static final String TURN_0 = "paris · turn 0 · Is it raining in Paris?";
    private static final String TURN_1 = "paris · turn 1 · And in Rome?";
    private static final Map<String, String> ENDPOINT =
            Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model");

    @Endpoint(stream = false, body = "{\"tools\": [{\"type\": \"web_search\"}], \"tool_choice\": \"auto\"}")
    @ToolLoop(mode = SERVER)
    static class ServerTestCase {
        @ConversationTest(dataset = "two-turns.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(stream = false)
    @ToolLoop(serverTurns = 1)
    static class ServerTurnTestCase {
        @ConversationTest(dataset = "two-turns.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(stream = false)
    @ToolLoop(results = WITH_NEXT_TURN)
    static class NextTurnTestCase {
        @ConversationTest(dataset = "two-turns.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(stream = false, api = Api.RESPONSES)
    @ToolLoop(results = WITH_NEXT_TURN)
    static class ResponsesTestCase {
        @ConversationTest(dataset = "two-turns.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(stream = false, api = Api.RESPONSES, serverHistory = true)
    @ToolLoop(results = WITH_NEXT_TURN)
    static class ServerHistoryTestCase {
        @ConversationTest(dataset = "two-turns.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ToolLoop(
            mode = SERVER,
            results = WITH_NEXT_TURN,
            maxRounds = 3,
            serverTurns = {0, 1})
    static class FaultyTestCase {
        @ConversationTest(dataset = "two-turns.yaml", toolChoice = REQUIRED, toolCallTurns = 1)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ToolLoop(serverTurns = {1, 1, -3})
    static class FaultyTurnsTestCase {
        @ConversationTest(dataset = "two-turns.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ToolLoop(mode = SERVER)
    static class ForcedTestCase {
        @ConversationTest(dataset = "two-turns.yaml", forcedTool = "get_weather")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ToolLoop(mode = SERVER)
    static class ExpectedCallTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    private static ScriptedAnswer text(String text) {
        return new ScriptedAnswer(Map.of("answer", Map.of("id", "resp_text", "text", text)));
    }

    private static ScriptedAnswer call(String id) {
        return new ScriptedAnswer(Map.of(
                "answer",
                Map.of(
                        "id",
                        "resp_" + id,
                        "tool_calls",
                        List.of(Map.of("id", id, "name", "get_weather", "arguments", "{\"city\":\"Paris\"}")))));
    }

    /** Plays both turns, which pass, and returns the bodies of the requests. */
    private static List<String> bodies(Class<?> testCase, ScriptedAnswer... answers) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(answers))) {
            Run run = Run.of(testCase, server);

            assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed");
            assertThat(server.left()).isEmpty();
            return server.received().stream().map(Received::body).toList();
        }
    }

    private static void assertMessages(String body, String rest, String... messages) {
        assertThatJson(body)
                .isEqualTo("{model:'test-model'," + rest + "messages:[" + String.join(",", messages) + "]}");
    }

    private static final String ASKED = "{role:'user',content:'Is it raining in Paris?'}";
    private static final String ASKED_AGAIN = "{role:'user',content:'And in Rome?'}";
    private static final String CALLED = "{role:'assistant',content:null,tool_calls:[{id:'c1',type:'function',"
            + "function:{name:'get_weather',arguments:'{\"city\":\"Paris\"}'}}]}";
    private static final String RESULT = "{role:'tool',tool_call_id:'c1',content:'rain'}";
    private static final String TOOL = "name:'get_weather',description:'Weather by city',parameters:{type:'object',"
            + "properties:{city:{type:'string'}},required:['city'],additionalProperties:false}";
    private static final String OFFER = "tools:[{type:'function',function:{" + TOOL + "}}],tool_choice:'auto',";

    @Test
    void a_server_that_runs_the_tools_gets_what_the_endpoints_body_says_of_them_and_no_more() throws IOException {
        String untouched = "tools:[{type:'web_search'}],tool_choice:'auto',";

        List<String> bodies = bodies(ServerTestCase.class, text("Yes."), text("No."));

        assertMessages(bodies.get(0), untouched, ASKED);
        assertMessages(bodies.get(1), untouched, ASKED, "{role:'assistant',content:'Yes.'}", ASKED_AGAIN);
    }

    @Test
    void the_server_may_run_the_tools_of_some_turns() throws IOException {
        List<String> bodies = bodies(ServerTurnTestCase.class, call("c1"), text("Yes."), text("No."));

        assertMessages(bodies.get(0), OFFER, ASKED);
        assertMessages(bodies.get(2), "", ASKED, CALLED, RESULT, "{role:'assistant',content:'Yes.'}", ASKED_AGAIN);
    }

    @Test
    void results_may_wait_for_the_next_user_message() throws IOException {
        List<String> bodies = bodies(NextTurnTestCase.class, call("c1"), call("c2"));

        assertMessages(bodies.get(0), OFFER, ASKED);
        assertMessages(bodies.get(1), OFFER, ASKED, CALLED, RESULT, ASKED_AGAIN);
    }

    private static final String FLAT = "model:'test-model',tools:[{type:'function'," + TOOL + "}],tool_choice:'auto',";
    private static final String ITEM =
            "{type:'function_call',call_id:'c1',name:'get_weather',arguments:'{\"city\":\"Paris\"}'}";
    private static final String OUTPUT = "{type:'function_call_output',call_id:'c1',output:'rain'}";

    @Test
    void on_the_responses_api_too() throws IOException {
        List<String> bodies = bodies(ResponsesTestCase.class, call("c1"), call("c2"));

        assertThatJson(bodies.get(1))
                .isEqualTo("{" + FLAT + "input:[" + String.join(",", ASKED, ITEM, OUTPUT, ASKED_AGAIN) + "]}");
    }

    @Test
    void and_where_the_server_keeps_the_history() throws IOException {
        List<String> bodies = bodies(ServerHistoryTestCase.class, call("c1"), call("c2"));

        assertThatJson(bodies.get(1))
                .isEqualTo("{" + FLAT + "previous_response_id:'resp_c1',input:[" + OUTPUT + "," + ASKED_AGAIN + "]}");
    }

    private static String message(Class<?> testCase, Map<String, String> more) {
        Run run = Run.of(testCase, Run.with(ENDPOINT, more));
        assertThat(run.thrown("plays")).isInstanceOf(ExtensionConfigurationException.class);
        return run.message("plays");
    }

    @Test
    void what_does_not_go_together() {
        assertThat(message(FaultyTestCase.class, Map.of())).isEqualTo("""
                @ConversationTest FaultyTestCase#plays has 3 faults:
                  toolCallTurns and serverTurns share [1] at @ToolLoop(serverTurns) of FaultyTestCase#plays; \
                list a turn in one of them
                  maxRounds is 3, but with results WITH_NEXT_TURN a turn ends with its calls \
                at @ToolLoop(maxRounds) of FaultyTestCase#plays; leave it out, or say results = IMMEDIATELY
                  toolChoice REQUIRED stands beside mode SERVER, where the test sends no tool choice \
                at @ToolLoop(mode) of FaultyTestCase#plays; say it to the server in @Endpoint(body), or leave one of \
                them out""");
    }

    @Test
    void a_forced_tool_beside_mode_server() {
        assertThat(message(ForcedTestCase.class, Map.of())).isEqualTo("""
                @ConversationTest ForcedTestCase#plays has 1 fault:
                  forcedTool "get_weather" stands beside mode SERVER, where the test sends no tool choice \
                at @ToolLoop(mode) of ForcedTestCase#plays; say it to the server in @Endpoint(body), or leave one of \
                them out""");
    }

    @Test
    void server_turns_that_cannot_be() {
        assertThat(message(FaultyTurnsTestCase.class, Map.of())).isEqualTo("""
                @ConversationTest FaultyTurnsTestCase#plays has 2 faults:
                  serverTurns [1, 1, -3] lists a turn twice at @ToolLoop(serverTurns) of FaultyTurnsTestCase#plays; \
                list each once
                  serverTurns [1, 1, -3] has a negative index at @ToolLoop(serverTurns) of FaultyTurnsTestCase#plays; \
                turns count from 0; -1 alone stands for all""");
    }

    @Test
    void a_count_of_server_turns_that_no_conversation_has() {
        assertThat(message(ServerTurnTestCase.class, Map.of("parley.server-turns", "4")))
                .isEqualTo("""
                @ConversationTest ServerTurnTestCase#plays has 1 fault:
                  there is no turn 2 at configuration parameter parley.server-turns; \
                the longest conversation ends with turn 1""");
    }

    @Test
    void an_expected_call_that_the_server_makes() {
        assertThat(message(ExpectedCallTestCase.class, Map.of())).isEqualTo("""
                @ConversationTest ExpectedCallTestCase#plays has 1 fault:
                  a call of "get_weather" is expected, but the server runs the tools of this turn at paris.yaml:6:5, \
                conversation "paris", turn 0; leave expect.calls out, or let the test run the tools: \
                @ToolLoop(mode, serverTurns)""");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "parley.tool-call-turns, 0, passed passed",
        "parley.tool-call-turns, 1, failed aborted",
        "parley.tool-call-turns, [1], passed failed",
        "parley.tool-call-turns, 2, failed aborted",
        "parley.server-turns, 2, passed passed",
        "parley.server-turns, [0], passed failed",
        "parley.mode, server, passed passed"
    })
    void turns_outside_the_code(String parameter, String value, String outcomes) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(text("Yes."), text("No.")))) {
            Run run = Run.of(PlainTestCase.class, Run.with(Run.at(server), Map.of(parameter, value)));

            assertThat(String.join(" ", run.leaves()).replace(TURN_0 + ": ", "").replace(TURN_1 + ": ", ""))
                    .isEqualTo(outcomes);
        }
    }

    @Endpoint(stream = false)
    static class PlainTestCase {
        @ConversationTest(dataset = "two-turns.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }
}
