package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.json.Json;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import dev.parley.tool.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/** The tools that a test declares: Java classes, supplied objects and files. */
class ToolsTests {

    private static final List<String> ALL_PASSED = List.of(
            "paris · turn 0 · What is the weather in Paris?: passed",
            "paris · turn 1 · And the weather in Paris tomorrow?: passed",
            "rome · turn 0 · What is the weather in Rome?: passed");

    private static final AtomicInteger SUPPLIED = new AtomicInteger();

    @BeforeEach
    void forget() {
        SUPPLIED.set(0);
    }

    /** Remembers what it was asked, so that a result tells whether the object is a new one. */
    static class CountingTools {

        private final List<String> cities = new ArrayList<>();

        @Tool("Weather by city")
        String get_weather(String city) {
            cities.add(city);
            return "asked for " + cities;
        }
    }

    static class JavaToolsTestCase {
        @ConversationTest(dataset = "weather.yaml", tools = CountingTools.class)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class SuppliedToolsTestCase {
        @ConversationTest(dataset = "weather.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .tools(() -> {
                        SUPPLIED.incrementAndGet();
                        return new CountingTools();
                    })
                    .tests();
        }
    }

    static class ToolFilesTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ToolLoop(placeholder = "no idea")
    static class PlaceholderTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class NullSupplierTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tools(() -> null).tests();
        }
    }

    static class FailingSupplierTestCase {
        @ConversationTest(dataset = "weather.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .tools(() -> {
                        if (SUPPLIED.incrementAndGet() == 2) {
                            throw new IllegalStateException("out of tools");
                        }
                        return new CountingTools();
                    })
                    .tests();
        }
    }

    private static ScriptedServer server() {
        List<ScriptedAnswer> script = new ArrayList<>();
        for (String city : List.of("Paris", "Paris", "Rome")) {
            script.add(ScriptedAnswer.call("c" + script.size(), "get_weather", Json.compact(Map.of("city", city))));
            script.add(ScriptedAnswer.text("There you are."));
        }
        return ScriptedServer.start(script);
    }

    /** Returns the results of calls as the server received them, in order. */
    private static List<String> results(ScriptedServer server) {
        return server.received().stream()
                .filter(request -> request.lastRole().equals("tool"))
                .map(ScriptedServer.Received::lastContent)
                .toList();
    }

    @Test
    void each_conversation_has_new_objects_of_the_declared_classes() throws IOException {
        try (ScriptedServer server = server()) {
            Run run = Run.of(JavaToolsTestCase.class, server);

            assertThat(run.leaves()).isEqualTo(ALL_PASSED);
            assertThat(results(server))
                    .containsExactly("asked for [Paris]", "asked for [Paris, Paris]", "asked for [Rome]");
        }
    }

    @Test
    void a_supplier_is_asked_once_for_each_conversation_and_once_to_look() throws IOException {
        try (ScriptedServer server = server()) {
            Run run = Run.of(SuppliedToolsTestCase.class, server);

            assertThat(run.leaves()).isEqualTo(ALL_PASSED);
            assertThat(results(server))
                    .containsExactly("asked for [Paris]", "asked for [Paris, Paris]", "asked for [Rome]");
            assertThat(SUPPLIED).hasValue(3);
        }
    }

    @Test
    void tools_of_a_file_are_offered_and_answered_by_the_placeholder() throws IOException {
        try (ScriptedServer server = server()) {
            Run run = Run.of(ToolFilesTestCase.class, server);

            assertThat(run.leaves()).isEqualTo(ALL_PASSED);
            assertThat(server.received().get(0).body()).contains("\"tools\":[{\"type\":\"function\",");
            assertThat(results(server)).containsOnly("{\"status\": \"ok\"}");
        }
    }

    @Test
    void the_placeholder_can_be_another_text() throws IOException {
        try (ScriptedServer server = server()) {
            Run.of(PlaceholderTestCase.class, server);

            assertThat(results(server)).containsOnly("no idea");
        }
    }

    @Test
    void a_supplier_that_gives_null_is_a_fault() throws IOException {
        try (ScriptedServer server = server()) {
            Run run = Run.of(NullSupplierTestCase.class, server);

            assertThat(run.message("plays")).isEqualTo("""
                    @ConversationTest NullSupplierTestCase#plays has 1 fault:
                      a supplier of tools gave null at conversations.tools(...); return an object with @Tool methods""");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void a_supplier_that_throws_later_is_an_error_of_its_conversation_alone() throws IOException {
        List<ScriptedAnswer> script = List.of(
                ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Rome\"}"), ScriptedAnswer.text("There you are."));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(FailingSupplierTestCase.class, server);

            assertThat(run.leaves())
                    .containsExactly(
                            "paris · turn 0 · What is the weather in Paris?: errored",
                            "paris · turn 1 · And the weather in Paris tomorrow?: aborted",
                            "rome · turn 0 · What is the weather in Rome?: passed");
            assertThat(run.message("paris · turn 0")).isEqualTo("""
                    paris · turn 0 · ERROR, not the model: the conversation's tools cannot be made  weather.yaml:4
                      java.lang.IllegalStateException: out of tools
                      turns not played: 1
                      transcript
                        user    What is the weather in Paris?""");
        }
    }
}
