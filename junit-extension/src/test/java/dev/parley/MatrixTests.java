package dev.parley;

import static dev.parley.chat.ToolChoice.AUTO;
import static dev.parley.chat.ToolChoice.NONE;
import static dev.parley.chat.ToolChoice.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.RecordingListener;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A test that plays its conversations with several models and tool choices. */
class MatrixTests {

    private static final Map<String, String> NOWHERE =
            Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model");

    @Endpoint(model = {"small", "large"})
    static class BothTestCase {
        @ConversationTest(
                dataset = "weather.yaml",
                toolFiles = "weather-tools.json",
                toolChoice = {AUTO, REQUIRED})
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(model = {"small", "large"})
    static class ModelsTestCase {
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json", toolChoice = REQUIRED)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .eachTurn(turn -> assertThat(turn.calls()).isEmpty())
                    .eachConversation(
                            conversation -> assertThat(conversation.turns()).isEmpty())
                    .conversation("paris", paris -> {})
                    .tests();
        }
    }

    @Endpoint(model = {"small", "large"})
    static class ConcurrentTestCase {
        @Execution(ExecutionMode.CONCURRENT)
        @ConversationTest(dataset = "weather.yaml", toolFiles = "weather-tools.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.conversation("paris", paris -> {}).tests();
        }
    }

    static class NoneTestCase {
        @ConversationTest(
                dataset = "not-offered.yaml",
                toolChoice = {AUTO, NONE})
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(
            model = {"small", "small", " "},
            body = "{\"model\": \"other\"}")
    static class FaultsTestCase {
        @ConversationTest(
                dataset = "paris.yaml",
                toolChoice = {AUTO, REQUIRED, AUTO})
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    /** Only the large model calls, and only where it is asked about Paris. */
    private static ScriptedAnswer answer(ScriptedServer.Received request) {
        boolean calls = request.model().equals("large")
                && request.lastRole().equals("user")
                && request.lastContent().contains("Paris");
        return calls
                ? ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}")
                : ScriptedAnswer.text("There you are.");
    }

    private static Run run(Class<?> type, Map<String, String> parameters, List<String> asked) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(MatrixTests::answer)) {
            Run run = Run.of(
                    type, Run.with(Map.of("parley.base-url", server.baseUrl().toString()), parameters));
            server.received().forEach(request -> asked.add(request.model()));
            return run;
        }
    }

    private static Run run(Class<?> type, Map<String, String> parameters) throws IOException {
        return run(type, parameters, new ArrayList<>());
    }

    @Test
    void each_combination_is_a_container_around_all_conversations() throws IOException {
        assertThat(run(BothTestCase.class, Map.of()).containers())
                .containsExactly(
                        "paris",
                        "rome",
                        "small · auto",
                        "paris",
                        "rome",
                        "small · required",
                        "paris",
                        "rome",
                        "large · auto",
                        "paris",
                        "rome",
                        "large · required");
    }

    @Test
    void a_leaf_names_its_combination() throws IOException {
        assertThat(run(BothTestCase.class, Map.of("parley.ids", "rome")).leaves())
                .containsExactly(
                        "rome [small · auto] · turn 0 · What is the weather in Rome?: failed",
                        "rome [small · required] · turn 0 · What is the weather in Rome?: failed",
                        "rome [large · auto] · turn 0 · What is the weather in Rome?: failed",
                        "rome [large · required] · turn 0 · What is the weather in Rome?: failed");
    }

    @Test
    void only_what_varies_is_named() throws IOException {
        Map<String, String> oneModel =
                Map.of("parley.tool-choice", "auto, required", "parley.model", "small", "parley.ids", "rome");

        Run run = run(BothTestCase.class, oneModel);

        assertThat(run.containers()).containsExactly("rome", "auto", "rome", "required");
        assertThat(run.leaves())
                .containsExactly(
                        "rome [auto] · turn 0 · What is the weather in Rome?: failed",
                        "rome [required] · turn 0 · What is the weather in Rome?: failed");
    }

    @Test
    void with_one_of_each_nothing_is_named() throws IOException {
        Map<String, String> one = Map.of("parley.tool-choice", "auto", "parley.model", "small", "parley.ids", "rome");

        Run run = run(BothTestCase.class, one);

        assertThat(run.containers()).containsExactly("rome");
        assertThat(run.leaves()).containsExactly("rome · turn 0 · What is the weather in Rome?: failed");
    }

    @Test
    void a_message_names_its_combination() throws IOException {
        Map<String, String> told =
                run(ModelsTestCase.class, Map.of("parley.ids", "paris")).told();

        assertThat(told.values().stream().map(MatrixTests::firstLine).distinct())
                .containsExactlyInAnyOrder(
                        "failed: paris [small] · turn 0 · missing tool call  weather.yaml:4",
                        "aborted: Cancelled: paris [small] · turn 0 · missing tool call  weather.yaml:4",
                        "failed: paris [large] · turn 0 · check failed  weather.yaml:4",
                        "failed: paris [large] · turn 1 · check failed  weather.yaml:6",
                        "failed: paris [large] · conversation · check failed  weather.yaml:2");
    }

    private static String firstLine(String told) {
        return told.lines().findFirst().orElse("").replaceAll(" {2,}", "  ");
    }

    @Test
    void each_model_is_asked() throws IOException {
        List<String> asked = new ArrayList<>();
        run(BothTestCase.class, Map.of("parley.tool-choice", "auto"), asked);

        assertThat(asked).containsExactly("small", "small", "large", "large", "large", "large", "large");
    }

    @Test
    void listeners_are_told_of_each_combination_by_itself() throws IOException {
        run(
                BothTestCase.class,
                Map.of(RecordingListener.PARAMETER, "matrix", "parley.ids", "rome", "parley.model", "a"));

        String test = BothTestCase.class.getName() + "#plays(dev.parley.Conversations)";
        assertThat(RecordingListener.take("matrix"))
                .containsExactly(
                        "run started",
                        "left out " + test + " [auto] 1 of 2 conversations, by ids = rome",
                        "left out " + test + " [required] 1 of 2 conversations, by ids = rome",
                        "turn " + test + " [auto]/rome/0 failed",
                        "conversation " + test + " [auto]/rome failed",
                        "turn " + test + " [required]/rome/0 failed",
                        "conversation " + test + " [required]/rome failed",
                        "test " + test + " [auto]",
                        "test " + test + " [required]",
                        "run finished");
    }

    @Test
    void a_leaf_alone_plays_its_own_combination() throws IOException {
        List<String> asked = new ArrayList<>();
        Run full = run(BothTestCase.class, Map.of());
        String leaf = full.leafNodes().get(full.leafNodes().size() - 1).getDisplayName();
        try (ScriptedServer server = ScriptedServer.answering(MatrixTests::answer)) {
            Run alone = Run.alone(
                    full.id(leaf), Map.of("parley.base-url", server.baseUrl().toString()));
            server.received().forEach(request -> asked.add(request.model()));

            assertThat(alone.leaves()).containsExactly(leaf + ": failed");
            assertThat(asked).containsExactly("large");
        }
    }

    @Test
    void checks_match_wherever_combinations_run_at_the_same_time() throws IOException {
        Run run = run(ConcurrentTestCase.class, Run.PARALLEL);

        assertThat(run.leaves()).hasSize(8);
        assertThat(run.events().failed().stream()
                        .filter(event -> !event.getTestDescriptor().isTest()))
                .isEmpty();
    }

    @Test
    void a_choice_that_cannot_be_is_named_and_other_faults_are_told_once() {
        assertThat(Run.of(NoneTestCase.class, NOWHERE).message("plays")).isEqualTo("""
                @ConversationTest NoneTestCase#plays has 4 faults:
                  a call of "get_wether" is expected, which is not offered at not-offered.yaml:5:5, conversation "paris", \
                turn 0; did you mean "get_weather"?
                  tool_results has a result for "get_news", which is not offered at not-offered.yaml:8:5, conversation \
                "paris", turn 1; known are get_weather
                  the forced tool "get_time" is not offered at not-offered.yaml:11:5, conversation "paris", turn 2; known \
                are get_weather
                  a call of "get_wether" is expected, but the tool choice is none at not-offered.yaml:5:5, conversation \
                "paris" [none], turn 0; remove the expected calls or the tool choice""");
    }

    @Test
    void values_that_stand_twice_and_a_body_that_names_a_model() {
        assertThat(Run.of(FaultsTestCase.class, Map.of("parley.base-url", "http://127.0.0.1:9/v1"))
                        .message("plays"))
                .isEqualTo("""
                @ConversationTest FaultsTestCase#plays has 4 faults:
                  model [small, small,  ] lists one twice at @Endpoint(model) of %1$s; list each once
                  the model's name is blank at @Endpoint(model) of %1$s; name it, or leave the attribute out
                  the body sets model beside the models [small, small,  ] at @Endpoint(body) of %1$s; leave it out of the body
                  toolChoice [AUTO, REQUIRED, AUTO] lists one twice at @ConversationTest(toolChoice) of %1$s; list each once""".formatted("FaultsTestCase#plays"));
    }
}
