package dev.parley;

import static dev.parley.chat.ToolChoice.REQUIRED;
import static dev.parley.chat.ToolsOffered.TOOL_TURNS;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.TokenCounting;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import dev.parley.testkit.ScriptedServer.Received;
import dev.parley.tool.Tool;
import dev.parley.tool.ToolParam;
import dev.parley.transcript.Turn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whole runs of generated conversations. */
class SyntheticTests {

    private static final String QUERY = "{\"query\":\"all\"}";

    private static final List<Turn> TURNS = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void forget() {
        RememberedWaiting.WAITED.clear();
        TURNS.clear();
    }

    /** Answers calls of {@code order_status}. */
    public static final class ShopTools {
        @Tool
        public String orderStatus(@ToolParam("the order") String id) {
            return "java: " + id;
        }
    }

    static class SmallestTestCase {
        @Synthetic
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Synthetic(
            conversations = 2,
            turns = 2,
            promptTokens = "12",
            firstPromptTokens = "20",
            outputTokens = "30",
            toolResultTokens = "9",
            prefixTokens = "10")
    @ToolLoop(maxRounds = 1, offered = TOOL_TURNS)
    static class ShapedTestCase {
        @ConversationTest(toolChoice = REQUIRED, toolCallTurns = 0)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Synthetic(turns = 1, toolResultTokens = "9")
    static class JavaToolsTestCase {
        @ConversationTest(tools = ShopTools.class)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ExtendWith(RememberedWaiting.class)
    static class ThinkingTestCase {
        @Synthetic(turns = 3, thinkTime = "90s")
        @ConversationTest(toolChoice = REQUIRED)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.eachTurn(TURNS::add).tests();
        }
    }

    static class BesideDatasetTestCase {
        @Synthetic
        @ConversationTest(dataset = "no-expectations.yaml", toolCallTurns = 0)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @SimulatedModel
    @Synthetic(conversations = 3, turns = 2, promptTokens = "20..60", toolResultTokens = "40 +- 10")
    static class SimulatedTestCase {
        @ConversationTest(toolChoice = REQUIRED)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.eachTurn(TURNS::add).tests();
        }
    }

    @Synthetic(
            conversations = 0,
            turns = -1,
            promptTokens = "80..20",
            firstPromptTokens = "0",
            outputTokens = "+- 10",
            toolResultTokens = "50 +- 0",
            prefixTokens = "true",
            prefixCount = 0,
            thinkTime = "2")
    static class FaultyTestCase {
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class PrefixCountTestCase {
        @Synthetic(prefixCount = 3)
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class OutOfRangeTestCase {
        @Synthetic(turns = 2, tokenCounting = TokenCounting.ESTIMATE)
        @ConversationTest(toolCallTurns = {1, 2})
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class NothingTestCase {
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    /** Calls once in each turn and then answers. */
    private static ScriptedServer server(String function, String arguments) {
        return ScriptedServer.answering(request -> request.lastRole().equals("user")
                ? ScriptedAnswer.call("call_1", function, arguments)
                : ScriptedAnswer.text("Done."));
    }

    private static List<String> bodies(ScriptedServer server) {
        return server.received().stream().map(Received::body).toList();
    }

    @Test
    void one_conversation_of_one_turn_with_the_tool_that_is_generated() throws IOException {
        try (ScriptedServer server = server("get_data", QUERY)) {
            Run run = Run.of(SmallestTestCase.class, server);

            assertThat(run.containers()).containsExactly("synthetic-0");
            assertThat(run.leaves())
                    .singleElement()
                    .asString()
                    .startsWith("synthetic-0 · turn 0 · 0.0 ")
                    .endsWith(": passed");
            assertThatJson(bodies(server).get(0)).node("tools").isEqualTo("""
                    [{"type": "function", "function": {
                      "name": "get_data",
                      "description": "Returns the data that a query asks for.",
                      "parameters": {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]}}}]""");
        }
    }

    @Test
    void the_bodies_of_a_conversation_in_upstreams_shape() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.answering(request -> request.body().contains("\"tools\"")
                        ? ScriptedAnswer.call("call_1", "get_data", "{\"query\":\"all\"}")
                        : ScriptedAnswer.text("Done."))) {
            Run run = Run.of(ShapedTestCase.class, server);

            assertThat(run.leaves()).hasSize(4).allMatch(leaf -> leaf.endsWith(": passed"));
            assertThat(bodies(server)).hasSize(6);
            assertThatJson(bodies(server).get(0))
                    .isEqualTo("""
                    {
                      "model": "test-model", "stream": true, "stream_options": {"include_usage": true},
                      "messages": [
                        {"role": "system", "content": "${json-unit.any-string}"},
                        {"role": "user", "content": "${json-unit.regex}0\\\\.0 [A-Z][A-Za-z .]+"}
                      ],
                      "tools": "${json-unit.any-array}",
                      "tool_choice": "required"
                    }""".replace("\"${json-unit.any-array}\"", "\"${json-unit.ignore}\""));
            assertThatJson(bodies(server).get(1)).and(body -> {
                body.isObject().doesNotContainKeys("tools", "tool_choice");
                body.node("max_completion_tokens").isEqualTo(30);
                body.node("ignore_eos").isEqualTo(true);
                body.node("messages[3].content").asString().matches("\\{\"result\":\"[A-Za-z .]+\"}");
            });
            assertThatJson(bodies(server).get(2)).and(body -> {
                body.isObject().doesNotContainKeys("tools", "tool_choice");
                body.node("max_completion_tokens").isEqualTo(30);
                body.node("ignore_eos").isEqualTo(true);
                body.node("messages[5].content").asString().startsWith("0.1 ");
            });
        }
    }

    @Test
    void two_runs_send_the_same() throws IOException {
        try (ScriptedServer first = server("get_data", QUERY);
                ScriptedServer second = server("get_data", QUERY)) {
            Run.of(ThinkingTestCase.class, first);
            Run.of(ThinkingTestCase.class, second);

            assertThat(bodies(first)).isEqualTo(bodies(second)).hasSize(6);
        }
    }

    @Test
    void a_java_method_answers_before_a_generated_result() throws IOException {
        try (ScriptedServer server = server("order_status", "{\"id\":\"A-17\"}")) {
            Run.of(JavaToolsTestCase.class, server);

            assertThatJson(bodies(server).get(1)).node("messages[2].content").isEqualTo("\"java: A-17\"");
        }
    }

    @Test
    void the_user_thinks_before_every_turn_but_the_first() throws IOException {
        try (ScriptedServer server = server("get_data", QUERY)) {
            Run.of(ThinkingTestCase.class, server);

            assertThat(RememberedWaiting.WAITED).containsExactly(Duration.ofSeconds(90), Duration.ofSeconds(90));
        }
    }

    @Test
    void the_transcript_says_how_tokens_were_counted() throws IOException {
        try (ScriptedServer server = server("get_data", QUERY)) {
            Run.of(ThinkingTestCase.class, server);

            assertThat(TURNS).hasSize(3).allSatisfy(turn -> {
                assertThat(turn.tags()).containsExactly("synthetic", "tokens-o200k_base");
                assertThat(turn.place().fileAndLine()).isEqualTo("@Synthetic:1");
            });
        }
    }

    @Test
    void they_come_after_the_conversations_of_a_dataset() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.answering(request -> request.lastRole().equals("user")
                        ? ScriptedAnswer.call(
                                "call_1",
                                request.body().contains("get_weather") ? "get_weather" : "get_data",
                                "{\"query\":\"all\",\"city\":\"Paris\"}")
                        : ScriptedAnswer.text("Done."))) {
            assertThat(Run.of(BesideDatasetTestCase.class, server).containers())
                    .containsExactly("paris", "synthetic-0");
        }
    }

    @Test
    void the_simulated_model_plays_them() {
        Run run = Run.of(SimulatedTestCase.class, Map.of());

        assertThat(run.containers()).containsExactly("synthetic-0", "synthetic-1", "synthetic-2");
        assertThat(run.leaves()).hasSize(6).allMatch(leaf -> leaf.endsWith(": passed"));
        assertThat(TURNS).allSatisfy(turn -> assertThat(turn.calls()).hasSize(1));
    }

    @Test
    void everything_can_be_said_outside_the_code() throws IOException {
        Map<String, String> parameters = Map.of(
                "parley.synthetic", "true",
                "parley.synthetic-conversations", "2",
                "parley.synthetic-turns", "2",
                "parley.synthetic-prompt-tokens", "4..6");
        try (ScriptedServer server = server("get_data", QUERY)) {
            Run run = Run.of(NothingTestCase.class, Run.with(Run.at(server), parameters));

            assertThat(run.containers()).containsExactly("synthetic-0", "synthetic-1");
            assertThat(run.leaves()).hasSize(4);
        }
    }

    private static String message(Class<?> testCase, Map<String, String> parameters) {
        Map<String, String> endpoint = Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model");
        return Run.of(testCase, Run.with(endpoint, parameters)).message("plays");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(message(FaultyTestCase.class, Map.of())).isEqualTo("""
                @ConversationTest FaultyTestCase#plays has 9 faults:
                  conversations is 0 at @Synthetic(conversations) of %1$s; give a whole number of at least 1
                  turns is -1 at @Synthetic(turns) of %1$s; give a whole number of at least 1
                  promptTokens is "80..20", which begins above its end at @Synthetic(promptTokens) of %1$s; write the \
                smaller number first
                  firstPromptTokens is "0", and 0 is not a whole number from 1 to 1000000 at \
                @Synthetic(firstPromptTokens) of %1$s; mend the number
                  outputTokens is "+- 10" at @Synthetic(outputTokens) of %1$s; write it like 50, 20..80, 50 +- 10 or \
                50 +- 10 in 20..80
                  toolResultTokens is "50 +- 0", and 0 is not a whole number from 1 to 1000000 at \
                @Synthetic(toolResultTokens) of %1$s; mend the number
                  prefixTokens is "true" at @Synthetic(prefixTokens) of %1$s; write it like 50, 20..80, 50 +- 10 or \
                50 +- 10 in 20..80
                  prefixCount is 0 at @Synthetic(prefixCount) of %1$s; give a whole number of at least 1
                  thinkTime is "2", and 2 is not a time of at most 10m such as 200ms, 1.5s or 2m at \
                @Synthetic(thinkTime) of %1$s; mend the number""".formatted("FaultyTestCase#plays"));
    }

    @Test
    void a_number_of_system_prompts_that_have_no_size() {
        assertThat(message(PrefixCountTestCase.class, Map.of())).isEqualTo("""
                @ConversationTest PrefixCountTestCase#plays has 1 fault:
                  prefixCount is 3, but there are no system prompts at @Synthetic(prefixCount) of \
                PrefixCountTestCase#plays; say how long they are by prefixTokens, or leave it out""");
    }

    @Test
    void a_turn_that_is_not_generated() {
        assertThat(message(OutOfRangeTestCase.class, Map.of())).isEqualTo("""
                @ConversationTest OutOfRangeTestCase#plays has 1 fault:
                  there is no turn 2 at @ConversationTest(toolCallTurns) of OutOfRangeTestCase#plays; the longest \
                conversation ends with turn 1""");
    }

    @Test
    void neither_a_dataset_nor_generated_conversations() {
        assertThat(message(NothingTestCase.class, Map.of("parley.synthetic", "false")))
                .isEqualTo("""
                @ConversationTest NothingTestCase#plays has 1 fault:
                  no dataset is named at @ConversationTest(dataset) of NothingTestCase#plays; name one, for example \
                "shop.yaml", or a Java method: @Dataset(source), or have conversations generated: @Synthetic""");
    }
}
