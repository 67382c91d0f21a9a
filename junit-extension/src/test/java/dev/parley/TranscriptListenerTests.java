package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.RecordingListener;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/** What a listener that ServiceLoader finds is told, with stable ids, and in which order. */
class TranscriptListenerTests {

    private static final String THREW =
            "the transcript listener dev.parley.testkit.RecordingListener threw" + " java.lang.IllegalStateException: ";

    private static final String CLASS = "dev.parley.TranscriptListenerTests$";
    private static final String TYPES = "(dev.parley.Conversations)";

    private final String recording = UUID.randomUUID().toString();

    static class OneMethodTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class CheckedTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .conversation(
                            "rome",
                            conversation -> assertThat(conversation.turns()).isEmpty())
                    .tests();
        }
    }

    static class ThreeMethodsTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> first(Conversations conversations) {
            return conversations.tests();
        }

        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> second(Conversations conversations) {
            return conversations.tests();
        }

        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> third(Conversations conversations) {
            return conversations.tests();
        }
    }

    /** Calls a tool at every question, but knows nothing of Rome. */
    private static ScriptedServer server() {
        return ScriptedServer.answering(request ->
                request.lastRole().equals("user") && request.lastContent().contains("Paris")
                        ? ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}")
                        : ScriptedAnswer.text("There you are."));
    }

    private Run run(Class<?> testClass, Map<String, String> parameters) throws IOException {
        try (ScriptedServer server = server()) {
            Map<String, String> all = Run.with(Run.at(server), parameters);
            return Run.of(testClass, Run.with(all, Map.of(RecordingListener.PARAMETER, recording)));
        }
    }

    private static List<String> eventsOf(String test) {
        return List.of(
                "turn " + test + "/paris/0 passed",
                "turn " + test + "/paris/1 passed",
                "conversation " + test + "/paris passed",
                "turn " + test + "/rome/0 failed",
                "conversation " + test + "/rome failed",
                "test " + test);
    }

    @Test
    void it_is_told_of_each_turn_conversation_and_test_between_start_and_end_of_the_run() throws IOException {
        run(OneMethodTestCase.class, Map.of());

        List<String> events = RecordingListener.take(recording);
        assertThat(events).startsWith("run started").endsWith("run finished");
        assertThat(events.subList(1, events.size() - 1)).isEqualTo(eventsOf(CLASS + "OneMethodTestCase#plays" + TYPES));
    }

    @Test
    void methods_of_one_run_are_told_one_after_the_other() throws IOException {
        run(ThreeMethodsTestCase.class, Map.of());

        List<String> events = RecordingListener.take(recording);
        assertThat(events).hasSize(20).startsWith("run started").endsWith("run finished");
        assertThat(events).containsSubsequence(eventsOf(CLASS + "ThreeMethodsTestCase#first" + TYPES));
        assertThat(events.stream().filter(event -> event.startsWith("test "))).hasSize(3);
    }

    @Test
    void in_parallel_the_events_of_each_method_keep_their_order() throws IOException {
        run(ThreeMethodsTestCase.class, Run.PARALLEL);

        List<String> events = RecordingListener.take(recording);
        assertThat(events).hasSize(20).startsWith("run started").endsWith("run finished");
        for (String method : List.of("first", "second", "third")) {
            String test = CLASS + "ThreeMethodsTestCase#" + method + TYPES;
            assertThat(events.stream().filter(event -> event.contains(test))).isEqualTo(eventsOf(test));
        }
    }

    @Test
    void a_conversation_is_finished_after_its_own_checks() throws IOException {
        Run run = run(CheckedTestCase.class, Map.of());

        String test = CLASS + "CheckedTestCase#plays" + TYPES;
        assertThat(RecordingListener.take(recording))
                .endsWith(
                        "turn " + test + "/rome/0 failed",
                        "checked " + test + "/rome failed",
                        "conversation " + test + "/rome failed",
                        "test " + test,
                        "run finished");
        assertThat(run.leaves()).last().isEqualTo("rome · conversation: aborted");
    }

    @Test
    void a_leaf_that_runs_alone_finishes_no_conversation() throws IOException {
        String id = run(OneMethodTestCase.class, Map.of()).id("paris · turn 1 · And the weather in Paris tomorrow?");
        RecordingListener.take(recording);
        try (ScriptedServer server = server()) {
            Run.alone(id, Run.with(Run.at(server), Map.of(RecordingListener.PARAMETER, recording)));
        }

        String test = CLASS + "OneMethodTestCase#plays" + TYPES;
        assertThat(RecordingListener.take(recording))
                .containsExactly("run started", "turn " + test + "/paris/1 passed", "test " + test, "run finished");
    }

    @Test
    void a_test_with_faults_tells_nothing() {
        Run.of(OneMethodTestCase.class, Map.of(RecordingListener.PARAMETER, recording));

        assertThat(RecordingListener.take(recording)).isEmpty();
    }

    @Test
    void a_listener_that_throws_makes_its_leaf_an_error_and_the_run_goes_on() throws IOException {
        String turn = "turn " + CLASS + "OneMethodTestCase#plays" + TYPES + "/paris/0";
        Run run = run(OneMethodTestCase.class, Map.of(RecordingListener.FAILS_AT, turn));

        assertThat(run.leaves())
                .containsExactly(
                        "paris · turn 0 · What is the weather in Paris?: errored",
                        "paris · turn 1 · And the weather in Paris tomorrow?: passed",
                        "rome · turn 0 · What is the weather in Rome?: failed");
        assertThat(run.message("paris · turn 0")).isEqualTo(THREW + "no room for \"" + turn + " passed\"");
    }

    @Test
    void a_listener_that_cannot_start_fails_the_method() throws IOException {
        Run run = run(OneMethodTestCase.class, Map.of(RecordingListener.FAILS_AT, "run started"));

        assertThat(run.leaves()).isEmpty();
        assertThat(run.message("plays")).isEqualTo(THREW + "no room for \"run started\"");
    }
}
