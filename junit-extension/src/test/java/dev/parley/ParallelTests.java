package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several methods at once, and what the tests of one run share. */
class ParallelTests {

    private static final String PARIS_0 = "paris · turn 0 · What is the weather in Paris?";
    private static final String PARIS_1 = "paris · turn 1 · And the weather in Paris tomorrow?";
    private static final String ROME_0 = "rome · turn 0 · What is the weather in Rome?";

    static class FourMethodsTestCase {

        @Endpoint(headers = "X-Method: first")
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> first(Conversations conversations) {
            return conversations.tests();
        }

        @Endpoint(headers = "X-Method: second")
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> second(Conversations conversations) {
            return conversations.tests();
        }

        @Endpoint(headers = "X-Method: third")
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> third(Conversations conversations) {
            return conversations.tests();
        }

        @Endpoint(headers = "X-Method: fourth")
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> fourth(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class SameEndpointTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> first(Conversations conversations) {
            return conversations.tests();
        }

        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> second(Conversations conversations) {
            return conversations.tests();
        }

        @Endpoint(maxTokens = 100)
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> another(Conversations conversations) {
            return conversations.tests();
        }
    }

    /** Calls a tool at every question about Paris, and answers everything else in text. */
    private static ScriptedAnswer answer(ScriptedServer.Received request) {
        if (request.method().equals("GET")) {
            return ScriptedAnswer.models("some-model");
        }
        return request.lastRole().equals("user") && request.lastContent().contains("Paris")
                ? ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}")
                : ScriptedAnswer.text("There you are.");
    }

    @RepeatedTest(20)
    void every_run_has_the_same_outcomes_and_sends_each_request_once() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ParallelTests::answer)) {
            Run run = Run.of(FourMethodsTestCase.class, Run.with(Run.at(server), Run.PARALLEL));

            List<String> expected = new ArrayList<>();
            for (int method = 0; method < 4; method++) {
                expected.addAll(List.of(PARIS_0 + ": passed", PARIS_1 + ": passed", ROME_0 + ": failed"));
            }
            assertThat(run.leaves()).containsExactlyInAnyOrderElementsOf(expected);
            for (String method : List.of("first", "second", "third", "fourth")) {
                assertThat(server.received())
                        .filteredOn(request -> method.equals(request.headers().get("X-Method")))
                        .extracting(ScriptedServer.Received::lastContent)
                        .containsExactly(
                                "What is the weather in Paris?",
                                "{\"status\": \"ok\"}",
                                "And the weather in Paris tomorrow?",
                                "{\"status\": \"ok\"}",
                                "What is the weather in Rome?");
            }
            assertThat(server.received()).hasSize(20);
        }
    }

    @Test
    void tests_that_ask_the_same_endpoint_share_its_model_and_look_its_name_up_once() throws IOException {
        for (Map<String, String> mode : List.of(Map.<String, String>of(), Run.PARALLEL)) {
            try (ScriptedServer server = ScriptedServer.answering(ParallelTests::answer)) {
                Map<String, String> parameters =
                        Map.of("parley.base-url", server.baseUrl().toString());

                assertThat(Run.of(SameEndpointTestCase.class, Run.with(parameters, mode))
                                .leaves())
                        .hasSize(9);
                assertThat(server.received())
                        .filteredOn(request -> request.method().equals("GET"))
                        .as("one for the first two methods, one for the third")
                        .hasSize(2);
            }
        }
    }
}
