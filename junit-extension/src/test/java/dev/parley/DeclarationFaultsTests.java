package dev.parley;

import static dev.parley.chat.MissingToolCall.FAIL;
import static dev.parley.chat.MissingToolCall.SKIP;
import static dev.parley.chat.ToolChoice.AUTO;
import static dev.parley.chat.ToolChoice.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What is wrong with a declaration is said before the first request, all of it at once. */
class DeclarationFaultsTests {

    private static final Map<String, String> ENDPOINT =
            Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model");

    static class UnknownDatasetTestCase {
        @ConversationTest(dataset = "pariss.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class EmptyDatasetTestCase {
        @ConversationTest(dataset = "empty.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class FaultyDatasetTestCase {
        @ConversationTest(dataset = "faulty.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class SharedIdTestCase {
        @ConversationTest(dataset = {"paris.yaml", "no-expectations.yaml"})
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class NoToolsTestCase {
        @ConversationTest(dataset = "no-tools.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class NotOfferedTestCase {
        @ConversationTest(dataset = "not-offered.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Endpoint(maxTokens = 0, headers = "no colon", body = "{\"temperature\": }", firstByteSeconds = -1)
    @ToolLoop(maxRounds = 0)
    static class EverythingWrongTestCase {
        @ConversationTest(
                dataset = "paris.yaml",
                toolChoice = {AUTO, NONE},
                forcedTool = "get_weather",
                onMissingToolCall = {FAIL, SKIP},
                toolCallTurns = {0, 0, -1})
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class TurnOutOfRangeTestCase {
        @ConversationTest(dataset = "paris.yaml", toolCallTurns = 5)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class EverywhereTestCase {
        @ConversationTest(
                dataset = {"not-offered.yaml", "pariss.yaml"},
                toolCallTurns = 5,
                onMissingToolCall = {FAIL, SKIP})
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class PlainTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class ReturnsListTestCase {
        @ConversationTest(dataset = "paris.yaml")
        List<DynamicNode> plays(Conversations conversations) {
            return conversations.tests().toList();
        }
    }

    static class NoParameterTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays() {
            return Stream.empty();
        }
    }

    static class DropsTestsTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            conversations.tests().close();
            return Stream.empty();
        }
    }

    static class NeverCallsTestsTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return Stream.empty();
        }
    }

    private static String message(Class<?> testCase) {
        return message(testCase, ENDPOINT);
    }

    private static String message(Class<?> testCase, Map<String, String> parameters) {
        Run run = Run.of(testCase, parameters);
        assertThat(run.leaves()).isEmpty();
        assertThat(run.thrown("plays")).isInstanceOf(ExtensionConfigurationException.class);
        return run.message("plays");
    }

    @Test
    void an_unknown_dataset() {
        assertThat(message(UnknownDatasetTestCase.class))
                .isEqualTo("""
                @ConversationTest UnknownDatasetTestCase#plays has 1 fault:
                  there is no file "pariss.yaml" at @ConversationTest(dataset) of UnknownDatasetTestCase#plays; looked for \
                class path resource dev/parley/pariss.yaml and file %s""".formatted(Path.of("pariss.yaml").toAbsolutePath()));
    }

    @Test
    void an_empty_dataset() {
        assertThat(message(EmptyDatasetTestCase.class)).isEqualTo("""
                @ConversationTest EmptyDatasetTestCase#plays has 1 fault:
                  a dataset without conversations at empty.yaml:1:1; write at least one""");
    }

    @Test
    void all_faults_of_a_dataset() {
        assertThat(message(FaultyDatasetTestCase.class)).isEqualTo("""
                @ConversationTest FaultyDatasetTestCase#plays has 3 faults:
                  unknown key "expct" at faulty.yaml:6:5, conversation "paris", turn 0; did you mean "expect"?
                  "user" is 12 at faulty.yaml:7:11, conversation "paris", turn 1; write a text, or a list of parts, each \
                an object with type
                  a second conversation "paris" at faulty.yaml:8:3; the first is at faulty.yaml:3:3""");
    }

    @Test
    void an_id_that_two_datasets_share() {
        assertThat(message(SharedIdTestCase.class)).isEqualTo("""
                @ConversationTest SharedIdTestCase#plays has 1 fault:
                  the conversation id "paris" is used by two datasets at no-expectations.yaml:3:3; \
                it is used at paris.yaml:4:3 too; rename one""");
    }

    @Test
    void functions_that_are_not_offered() {
        assertThat(message(NotOfferedTestCase.class)).isEqualTo("""
                @ConversationTest NotOfferedTestCase#plays has 3 faults:
                  a call of "get_wether" is expected, which is not offered at not-offered.yaml:5:5, conversation "paris", \
                turn 0; did you mean "get_weather"?
                  tool_results has a result for "get_news", which is not offered at not-offered.yaml:8:5, conversation \
                "paris", turn 1; known are get_weather
                  the forced tool "get_time" is not offered at not-offered.yaml:11:5, conversation "paris", turn 2; known \
                are get_weather""");
    }

    @Test
    void a_call_that_is_expected_where_no_tool_is_offered() {
        assertThat(message(NoToolsTestCase.class)).isEqualTo("""
                @ConversationTest NoToolsTestCase#plays has 1 fault:
                  the turn expects a call, but no tool is offered at no-tools.yaml:4:5, conversation "paris", turn 0; \
                declare tools on the test, in the file or on the turn""");
    }

    @Test
    void every_attribute_that_is_wrong() {
        assertThat(message(EverythingWrongTestCase.class)).isEqualTo("""
                @ConversationTest EverythingWrongTestCase#plays has 9 faults:
                  onMissingToolCall has 2 values [FAIL, SKIP] at @ConversationTest(onMissingToolCall) of %1$s; give one
                  maxTokens is 0 at @Endpoint(maxTokens) of %1$s; give a whole number of at least 1
                  firstByteSeconds is -1 at @Endpoint(firstByteSeconds) of %1$s; give a whole number of at least 1
                  header 1 is not written "Name: value" (it is not shown: it may hold a secret) at \
                @Endpoint(headers) of %1$s; name it first
                  the body is no JSON: Unexpected character ('}' (code 125)): expected a valid value (JSON String, Number, \
                Array, Object or token 'null', 'true' or 'false') (line 1, column 17) at @Endpoint(body) of %1$s; \
                write one like {"temperature": 0}
                  forcedTool "get_weather" stands beside toolChoice AUTO, NONE at @ConversationTest(forcedTool) of %1$s; \
                keep one of them
                  toolCallTurns [0, 0, -1] lists a turn twice at @ConversationTest(toolCallTurns) of %1$s; list each once
                  toolCallTurns [0, 0, -1] has -1 beside others at @ConversationTest(toolCallTurns) of %1$s; \
                -1 alone stands for all
                  maxRounds is 0 at @ToolLoop(maxRounds) of %1$s; give a whole number of at least 1""".formatted("EverythingWrongTestCase#plays"));
    }

    @Test
    void a_turn_that_no_conversation_has() {
        assertThat(message(TurnOutOfRangeTestCase.class)).isEqualTo("""
                @ConversationTest TurnOutOfRangeTestCase#plays has 1 fault:
                  there is no turn 5 at @ConversationTest(toolCallTurns) of TurnOutOfRangeTestCase#plays; \
                the longest conversation ends with turn 1""");
    }

    @Test
    void faults_of_the_declaration_do_not_hide_those_of_a_dataset() {
        assertThat(message(EverywhereTestCase.class, Map.of()).lines().map(line -> line.replaceFirst(" at .*", "")))
                .containsExactly(
                        "@ConversationTest EverywhereTestCase#plays has 6 faults:",
                        "  there is no file \"pariss.yaml\"",
                        "  onMissingToolCall has 2 values [FAIL, SKIP]",
                        "  no endpoint is configured",
                        "  a call of \"get_wether\" is expected, which is not offered",
                        "  tool_results has a result for \"get_news\", which is not offered",
                        "  the forced tool \"get_time\" is not offered");
    }

    @Test
    void no_endpoint() {
        assertThat(message(PlainTestCase.class, Map.of())).isEqualTo("""
                @ConversationTest PlainTestCase#plays has 1 fault:
                  no endpoint is configured at @Endpoint(baseUrl) of PlainTestCase#plays; set PARLEY_BASE_URL (and \
                PARLEY_API_KEY where the server wants a key) or the configuration parameter parley.base-url, declare \
                @Endpoint(baseUrl = ...), or play against @SimulatedModel""");
    }

    @Test
    void a_key_that_is_given_as_a_property() {
        Map<String, String> parameters = Run.with(ENDPOINT, Map.of("parley.api-key", "sk-very-secret"));

        assertThat(message(PlainTestCase.class, parameters)).isEqualTo("""
                @ConversationTest PlainTestCase#plays has 1 fault:
                  a key is given as a property, and Surefire prints system properties into its reports at configuration \
                parameter parley.api-key; set the environment variable PARLEY_API_KEY instead""");
    }

    @Test
    void a_wrong_return_type() {
        assertThat(message(ReturnsListTestCase.class))
                .isEqualTo("@ConversationTest ReturnsListTestCase#plays returns List; declare Stream<DynamicNode> and"
                        + " return conversations.tests()");
    }

    @Test
    void no_parameter() {
        assertThat(message(NoParameterTestCase.class))
                .isEqualTo("@ConversationTest NoParameterTestCase#plays has no parameter of type Conversations; declare"
                        + " one and return conversations.tests()");
    }

    @Test
    void tests_that_are_not_returned() {
        assertThat(message(DropsTestsTestCase.class))
                .isEqualTo("@ConversationTest DropsTestsTestCase#plays does not return what conversations.tests()"
                        + " returned, so nothing was tested; return it");
    }

    @Test
    void tests_that_are_never_made() {
        assertThat(message(NeverCallsTestsTestCase.class))
                .isEqualTo(
                        "@ConversationTest NeverCallsTestsTestCase#plays never calls conversations.tests(), so nothing"
                                + " would be tested; return what it returns");
    }
}
