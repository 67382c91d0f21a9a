package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import dev.parley.transcript.Turn;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/** Tests that play against the simulated model. */
class SimulatedModelTests {

    private static final String PARIS_0 = "paris · turn 0 · What is the weather in Paris?";
    private static final String PARIS_1 = "paris · turn 1 · And the weather in Paris tomorrow?";
    private static final String ROME_0 = "rome · turn 0 · What is the weather in Rome?";
    private static final List<String> ALL_PASSED =
            List.of(PARIS_0 + ": passed", PARIS_1 + ": passed", ROME_0 + ": passed");

    /** The turns that the fixtures' checks saw. */
    private static final List<Turn> TURNS = new ArrayList<>();

    @BeforeEach
    void forget() {
        TURNS.clear();
    }

    private static Stream<DynamicNode> recorded(Conversations conversations) {
        return conversations.eachTurn(TURNS::add).tests();
    }

    @SimulatedModel
    static class UnscriptedTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return recorded(conversations);
        }
    }

    @SimulatedModel(script = "rain-model.yaml")
    static class ScriptedTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return recorded(conversations);
        }
    }

    @SimulatedModel(script = "rain-model.yaml")
    static class SharedTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> first(Conversations conversations) {
            return recorded(conversations);
        }

        @SimulatedModel
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> second(Conversations conversations) {
            return recorded(conversations);
        }

        @SimulatedModel(script = "classpath:dev/parley/rain-model.yaml")
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> third(Conversations conversations) {
            return recorded(conversations);
        }
    }

    static class TwoModelsTestCase {
        @SimulatedModel
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> unscripted(Conversations conversations) {
            return recorded(conversations);
        }

        @SimulatedModel(script = "rain-model.yaml")
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> scripted(Conversations conversations) {
            return recorded(conversations);
        }
    }

    @SimulatedModel
    @Endpoint(baseUrl = "http://127.0.0.1:9/v1", model = "some-model", stream = false)
    static class BesideEndpointTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return recorded(conversations);
        }
    }

    @SimulatedModel(script = "faulty-model.yaml")
    static class FaultyScriptTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return recorded(conversations);
        }
    }

    @SimulatedModel(script = "no-model.yaml")
    static class UnknownScriptTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return recorded(conversations);
        }
    }

    @SimulatedModel(script = {"rain-model.yaml", "faulty-model.yaml"})
    static class TwoScriptsTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return recorded(conversations);
        }
    }

    private static Set<String> addresses() {
        return TURNS.stream()
                .flatMap(turn -> turn.steps().stream())
                .map(step -> step.exchange().orElseThrow().url())
                .collect(Collectors.toSet());
    }

    @Test
    void without_a_script_it_calls_the_tool_that_the_words_speak_of() {
        Run run = Run.of(UnscriptedTestCase.class, Map.of());

        assertThat(run.leaves()).isEqualTo(ALL_PASSED);
        assertThat(TURNS.get(0).calls())
                .extracting(Object::toString)
                .containsExactly("get_weather({\"city\":\"Paris\"})");
    }

    @Test
    void with_a_script_it_does_what_the_script_says() {
        Run run = Run.of(ScriptedTestCase.class, Map.of());

        assertThat(run.leaves()).isEqualTo(ALL_PASSED);
        assertThat(TURNS)
                .extracting(Turn::reply)
                .containsExactly(
                        "Paris: {\"status\": \"ok\"}", "Paris: {\"status\": \"ok\"}", "Rome: {\"status\": \"ok\"}");
    }

    @Test
    void tests_with_the_same_script_share_a_server() {
        Run run = Run.of(SharedTestCase.class, Map.of());

        assertThat(run.leaves()).hasSize(9).allSatisfy(leaf -> assertThat(leaf).endsWith(": passed"));
        assertThat(addresses()).hasSize(1);
    }

    @Test
    void tests_with_different_scripts_do_not() {
        Run run = Run.of(TwoModelsTestCase.class, Map.of());

        assertThat(run.leaves()).hasSize(6).allSatisfy(leaf -> assertThat(leaf).endsWith(": passed"));
        assertThat(addresses()).hasSize(2);
    }

    @Test
    void the_server_stops_with_the_run() {
        Run.of(UnscriptedTestCase.class, Map.of());

        URI address = URI.create(addresses().iterator().next());
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), address.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void it_beats_the_address_of_an_endpoint_whose_other_attributes_hold() {
        Run run = Run.of(BesideEndpointTestCase.class, Map.of());

        assertThat(run.leaves()).isEqualTo(ALL_PASSED);
        assertThat(TURNS.get(0).steps().get(0).exchange().orElseThrow().requestBody())
                .containsEntry("model", "some-model")
                .doesNotContainKey("stream");
    }

    @Test
    void it_yields_to_a_server_that_a_parameter_names() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(ScriptedAnswer.text("I do not know.")))) {
            Run run = Run.of(FaultyScriptTestCase.class, server);

            assertThat(run.leaves()).first().isEqualTo(PARIS_0 + ": failed");
            assertThat(server.left()).isEmpty();
        }
    }

    @Test
    void a_faulty_script() {
        assertThat(Run.of(FaultyScriptTestCase.class, Map.of()).message("plays"))
                .isEqualTo("""
                @ConversationTest FaultyScriptTestCase#plays has 2 faults:
                  unknown key "wen" at faulty-model.yaml:1:3; did you mean "when"?
                  the regular expression "(" is malformed: Unclosed group at faulty-model.yaml:3:9""");
    }

    @Test
    void an_unknown_script() {
        assertThat(Run.of(UnknownScriptTestCase.class, Map.of()).message("plays"))
                .startsWith("""
                        @ConversationTest UnknownScriptTestCase#plays has 1 fault:
                          there is no file "no-model.yaml" at @SimulatedModel(script) of UnknownScriptTestCase#plays; \
                        looked for class path resource dev/parley/no-model.yaml and file /""");
    }

    @Test
    void two_scripts() {
        assertThat(Run.of(TwoScriptsTestCase.class, Map.of()).message("plays")).isEqualTo("""
                @ConversationTest TwoScriptsTestCase#plays has 1 fault:
                  script has 2 values [rain-model.yaml, faulty-model.yaml] at @SimulatedModel(script) of \
                TwoScriptsTestCase#plays; give one""");
    }
}
