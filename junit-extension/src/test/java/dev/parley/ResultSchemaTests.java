package dev.parley;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.Api;
import dev.parley.chat.ToolResult;
import dev.parley.chat.ToolResult.Origin;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import dev.parley.transcript.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools that say what they return: results are made of it, and no server reads it. */
class ResultSchemaTests {

    private static final List<Turn> TURNS = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void forget() {
        TURNS.clear();
    }

    @Endpoint(stream = false)
    static class FromAFileTestCase {
        @ConversationTest(dataset = "result-schema.yaml", toolFiles = "result-schema-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.eachTurn(TURNS::add).tests();
        }
    }

    @Endpoint(stream = false)
    static class InTheDatasetTestCase {
        @ConversationTest(dataset = "result-schema-inline.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.eachTurn(TURNS::add).tests();
        }
    }

    @Endpoint(api = Api.RESPONSES, stream = false)
    static class ResponsesTestCase {
        @ConversationTest(dataset = "result-schema-inline.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.eachTurn(TURNS::add).tests();
        }
    }

    private static final String CHAT_TOOL =
            "{type:'function',function:{name:'find_parcel',description:'Finds a parcel.',"
                    + "parameters:{type:'object',properties:{number:{type:'string'}},required:['number']}}}";

    private static final String MESSAGES =
            "{role:'user',content:'Where is parcel P-4?'},{role:'assistant',content:null,"
                    + "tool_calls:[{id:'c1',type:'function',function:{name:'find_parcel',arguments:'{\"number\":\"P-4\"}'}}]},"
                    + "{role:'tool',content:'{\"number\":\"P-4\",\"state\":\"on its way\",\"stops\":[\"xx\"]}',tool_call_id:'c1'}";

    private static ScriptedServer server() {
        return ScriptedServer.start(List.of(
                ScriptedAnswer.call("c1", "find_parcel", "{\"number\":\"P-4\"}"), ScriptedAnswer.text("On its way.")));
    }

    @ParameterizedTest
    @ValueSource(classes = {FromAFileTestCase.class, InTheDatasetTestCase.class})
    void a_result_is_made_and_its_schema_stays_here(Class<?> test) throws IOException {
        try (ScriptedServer server = server()) {
            assertThat(Run.of(test, server).leaves()).containsExactly("parcel · turn 0 · Where is parcel P-4?: passed");
            assertThatJson(server.received().get(1).body())
                    .isEqualTo("{model:'test-model',messages:[" + MESSAGES + "],tools:[" + CHAT_TOOL
                            + "],tool_choice:'auto'}");
        }
        assertThat(TURNS)
                .flatExtracting(Turn::steps)
                .flatExtracting(step -> step.calls())
                .flatExtracting(made -> made.result().stream().toList())
                .extracting(ToolResult::origin)
                .containsExactly(Origin.GENERATED);
    }

    @Test
    void the_responses_api_does_not_get_it_either() throws IOException {
        try (ScriptedServer server = server()) {
            Run.of(ResponsesTestCase.class, server);

            assertThatJson(server.received().get(0).body())
                    .isEqualTo("{model:'test-model',input:[{role:'user',content:'Where is parcel P-4?'}],"
                            + "tools:[{type:'function',name:'find_parcel',description:'Finds a parcel.',"
                            + "parameters:{type:'object',properties:{number:{type:'string'}},required:['number']}}],"
                            + "tool_choice:'auto'}");
        }
    }

    @Endpoint(stream = false)
    static class ConstrainedTestCase {
        @ConversationTest(dataset = "constraints.yaml", tools = OrderTools.class)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Test
    void a_call_that_violates_a_constraint_of_a_java_tool_fails() throws IOException {
        String arguments = "{\"lines\":[{\"sku\":\"ab-1\",\"count\":0}]}";
        try (ScriptedServer server =
                ScriptedServer.start(List.of(ScriptedAnswer.call("c1", "place_order", arguments)))) {
            Run run = Run.of(ConstrainedTestCase.class, server);

            assertThat(run.message("order · turn 0 · I need nothing of AB-1, please."))
                    .startsWith("""
                    order · turn 0 · place_order: arguments violate the tool's schema       constraints.yaml:3
                      /lines/0/sku    is "ab-1", must match ^[A-Z]{2}-[0-9]+$
                      /lines/0/count  is 0, must be at least 1
                    """);
        }
    }

    @Test
    void faults_of_a_dataset_come_together_with_their_lines() {
        Run run = Run.of(
                FaultyTestCase.class, Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model"));

        assertThat(run.message("plays")).isEqualTo("""
                @ConversationTest FaultyTestCase#plays has 4 faults:
                  the result_schema of tool find_parcel is no usable JSON Schema: /required is "number": value is [string] \
                but should be [array] at result-schema-faulty.yaml:4:59, conversation "parcel", turn 0
                  "$schema" is no usable JSON Schema: /type is "objekt": expected any of [array, boolean, integer, null, \
                number, object, string] at result-schema-faulty.yaml:7:71, conversation "order", turn 0
                  a call of "order_status" is expected with the argument "idd", which the tool does not take \
                at result-schema-faulty.yaml:10:5, conversation "status", turn 0; did you mean "id"?
                  a $when of "order_status" has the argument "order_id", which the tool does not take \
                at result-schema-faulty.yaml:10:5, conversation "status", turn 0; known are id""");
    }

    static class FaultyTestCase {
        @ConversationTest(dataset = "result-schema-faulty.yaml", tools = OrderTools.class)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }
}
