package dev.parley;

import static dev.parley.chat.ToolChoice.REQUIRED;
import static dev.parley.chat.ToolsOffered.TOOL_TURNS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import dev.parley.tool.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Whole runs whose settings come from outside the code. */
class ConfigurationTests {

    private static final String PARIS = "paris · turn 0 · What is the weather in Paris?";

    /** The environment of {@link InEnvironment}. */
    private static final Map<String, String> ENVIRONMENT = new HashMap<>();

    private final Map<String, String> parameters = new HashMap<>();

    @BeforeEach
    void forget() {
        ENVIRONMENT.clear();
    }

    /** Plays as {@link ConversationTest} does, in an environment that the test writes. */
    static final class InEnvironment implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return true;
        }

        @Override
        public Conversations resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Surroundings surroundings = new Surroundings(
                    context::getConfigurationParameter,
                    ENVIRONMENT::get,
                    new Surroundings.Names(Set.of(), ENVIRONMENT.keySet()));
            Namespace namespace = Namespace.create(InEnvironment.class);
            return new Conversations((checks, expectations, tools) ->
                    new TestAssembly(context, namespace, surroundings).nodes(checks, expectations, tools));
        }
    }

    @TestFactory
    @ExtendWith(InEnvironment.class)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface EnvironmentTest {}

    static class NothingSaidTestCase {
        @EnvironmentTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(baseUrl = "http://127.0.0.1:9/v1", model = "annotated", headers = "X-Team: annotated", maxTokens = 1)
    @ToolLoop(maxRounds = 1, offered = TOOL_TURNS, placeholder = "annotated")
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json", toolChoice = REQUIRED)
    @interface WeatherTest {}

    static class ComposedTestCase {
        @WeatherTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class UnfinishedTestCase {
        @ConversationTest(dataset = "no-expectations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @SimulatedModel
    static class SimulatedTestCase {
        @WeatherTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class SunnyTools {
        @Tool("Weather by city")
        String get_weather(String city) {
            return "sunny in " + city;
        }
    }

    private static ScriptedAnswer callParis() {
        return ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}");
    }

    /** Runs a class against a server that gives these answers, and returns what the server received. */
    private List<ScriptedServer.Received> received(Class<?> testCase, ScriptedAnswer... answers) {
        try (ScriptedServer server = ScriptedServer.start(List.of(answers))) {
            Run.of(testCase, Run.with(Run.at(server), parameters));
            return server.received();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String firstBody(Class<?> testCase) {
        return received(testCase, ScriptedAnswer.text("I do not know.")).get(0).body();
    }

    private static List<String> results(List<ScriptedServer.Received> requests) {
        return requests.stream()
                .filter(request -> request.lastRole().equals("tool"))
                .map(ScriptedServer.Received::lastContent)
                .toList();
    }

    @Test
    void the_environment_alone_can_say_everything() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(
                List.of(callParis(), ScriptedAnswer.text("Sunny."), ScriptedAnswer.text("Bye.")))) {
            ENVIRONMENT.putAll(Map.of(
                    "PARLEY_BASE_URL", server.baseUrl().toString(),
                    "PARLEY_API_KEY", "sk-test",
                    "PARLEY_MODEL", "from-environment",
                    "PARLEY_DATASET", "no-expectations.yaml",
                    "PARLEY_TOOLS", SunnyTools.class.getName(),
                    "PARLEY_TOOL_CALL_TURNS", "[0]"));

            Run run = Run.of(NothingSaidTestCase.class, Map.of());

            assertThat(run.leaves()).containsExactly(PARIS + ": passed", "paris · turn 1 · Thank you.: passed");
            assertThat(server.received())
                    .extracting(ScriptedServer.Received::model)
                    .containsOnly("from-environment");
            assertThat(server.received().get(0).headers()).containsEntry("authorization", "Bearer sk-test");
            assertThat(results(server.received())).containsExactly("sunny in Paris");
        }
    }

    @Test
    void a_parameter_beats_the_environment() {
        ENVIRONMENT.putAll(Map.of("PARLEY_MODEL", "from-environment", "PARLEY_DATASET", "hello.yaml"));
        parameters.put("parley.model", "from-parameter");

        assertThat(received(NothingSaidTestCase.class, ScriptedAnswer.text("Hello.")))
                .extracting(ScriptedServer.Received::model)
                .containsExactly("from-parameter");
    }

    @Test
    void a_dataset_outside_the_code_replaces_the_declared_ones() {
        parameters.put("parley.dataset", "hello.yaml, paris.yaml");
        parameters.put("parley.on-missing-tool-call", "ignore_continue");
        parameters.put("parley.base-url", "http://127.0.0.1:9/v1");

        assertThat(Run.of(ComposedTestCase.class, parameters).containers()).containsExactly("hello", "paris");
    }

    @Test
    void a_policy_in_the_spelling_of_guidellm() {
        parameters.put("parley.on-missing-tool-call", "ignore_continue");

        assertThat(received(ComposedTestCase.class, ScriptedAnswer.text("1"), ScriptedAnswer.text("2")))
                .extracting(ScriptedServer.Received::lastContent)
                .startsWith("What is the weather in Paris?", "And the weather in Paris tomorrow?");
    }

    @Test
    void a_tool_choice_outside_the_code_is_sent() {
        assertThat(firstBody(ComposedTestCase.class)).contains("\"tool_choice\":\"required\"");

        parameters.put("parley.tool-choice", "auto");
        assertThat(firstBody(ComposedTestCase.class)).contains("\"tool_choice\":\"auto\"");
    }

    @Test
    void a_forced_tool_outside_the_code_is_sent_in_place_of_the_declared_choice() {
        parameters.put("parley.forced-tool", "get_weather");

        assertThat(Json.parse(firstBody(ComposedTestCase.class)))
                .extracting("tool_choice")
                .isEqualTo(Map.of("type", "function", "function", Map.of("name", "get_weather")));
    }

    @Test
    void headers_body_and_tokens_outside_the_code_are_sent() {
        parameters.putAll(Map.of(
                "parley.headers", "X-Team: a\\, b, X-Run: 7",
                "parley.body", "{\"temperature\": 0, \"seed\": 7}",
                "parley.max-tokens", "99",
                "parley.stream", "false"));
        ScriptedServer.Received request =
                received(ComposedTestCase.class, ScriptedAnswer.text("1")).get(0);

        assertThat(request.headers()).containsEntry("x-team", "a, b").containsEntry("x-run", "7");
        assertThat(request.body())
                .contains("\"temperature\":0", "\"seed\":7", "\"max_completion_tokens\":99")
                .doesNotContain("\"stream\":true");
    }

    @Test
    void rounds_placeholder_and_offered_tools_outside_the_code_hold() {
        parameters.putAll(Map.of(
                "parley.max-rounds",
                "2",
                "parley.placeholder",
                "{\"a\": 1, \"b\": 2}",
                "parley.offered",
                "every-request"));
        List<ScriptedServer.Received> requests =
                received(ComposedTestCase.class, callParis(), callParis(), ScriptedAnswer.text("1"));

        assertThat(results(requests)).containsExactly("{\"a\": 1, \"b\": 2}", "{\"a\": 1, \"b\": 2}");
        assertThat(requests.get(1).body()).contains("\"tools\":[");
        assertThat(requests.get(2).body()).doesNotContain("\"tools\":[");
    }

    @Test
    void calls_are_not_validated_where_the_run_says_so() {
        parameters.put("parley.validate", "FALSE");
        ScriptedAnswer invalid = ScriptedAnswer.call("c1", "get_weather", "{\"town\":\"Paris\"}");

        assertThat(results(received(ComposedTestCase.class, invalid, ScriptedAnswer.text("1"))))
                .containsExactly("annotated");
    }

    @Test
    void tool_files_outside_the_code_replace_the_declared_ones() {
        parameters.put("parley.tool-files", "no-list-tools.json");
        parameters.put("parley.base-url", "http://127.0.0.1:9/v1");

        assertThat(Run.of(ComposedTestCase.class, parameters).message("plays")).contains("no-list-tools.json:1:1");
    }

    @Test
    void a_simulated_model_for_every_test_of_a_run() {
        parameters.putAll(Map.of(
                "parley.simulated-model", "true",
                "parley.simulated-model-script", "rain-model.yaml",
                "parley.dataset", "weather.yaml"));

        assertThat(Run.of(ComposedTestCase.class, parameters).leaves())
                .hasSize(3)
                .allSatisfy(leaf -> assertThat(leaf).endsWith(": passed"));
    }

    @Test
    void a_simulated_model_beside_a_base_url() {
        parameters.putAll(Map.of("parley.simulated-model", "true", "parley.base-url", "http://127.0.0.1:9/v1"));

        assertThat(Run.of(ComposedTestCase.class, parameters).message("plays")).isEqualTo("""
                @ConversationTest ComposedTestCase#plays has 1 fault:
                  the simulated model is asked for beside a base URL at configuration parameter parley.simulated-model; \
                keep one of it and configuration parameter parley.base-url""");
    }

    @Test
    void a_simulated_model_that_is_switched_off_leaves_the_test_to_its_endpoint() {
        parameters.put("parley.simulated-model", "false");

        assertThat(Run.of(SimulatedTestCase.class, parameters).message(PARIS))
                .startsWith("paris · turn 0 · ERROR, not the model: ");
    }

    @Test
    void what_is_wrong_outside_the_code_is_said_at_once_with_its_place() {
        ENVIRONMENT.putAll(Map.of("PARLEY_MAX_ROUNDS", "0", "PARLEY_TOOLCHOICE", "none", "PARLEY_BODY", "[]"));
        parameters.putAll(Map.of(
                "parley.dataset", "hello.yaml",
                "parley.base-url", "http://127.0.0.1:9/v1",
                "parley.stream", "maybe",
                "parley.maxTokens", "5"));

        assertThat(Run.of(NothingSaidTestCase.class, parameters).message("plays"))
                .isEqualTo("""
                @ConversationTest NothingSaidTestCase#plays has 5 faults:
                  there is no such setting at configuration parameter parley.maxTokens; did you mean parley.max-tokens?
                  there is no such setting at environment variable PARLEY_TOOLCHOICE; did you mean PARLEY_TOOL_CHOICE?
                  stream is "maybe" at configuration parameter parley.stream; known are true, false
                  the body is no JSON object at environment variable PARLEY_BODY; write one like {"temperature": 0}
                  maxRounds is 0 at environment variable PARLEY_MAX_ROUNDS; give a whole number of at least 1""");
    }
}
