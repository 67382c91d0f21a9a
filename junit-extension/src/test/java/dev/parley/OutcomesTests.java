package dev.parley;

import static dev.parley.chat.MissingToolCall.CONTINUE;
import static dev.parley.chat.MissingToolCall.SKIP;
import static dev.parley.chat.ToolChoice.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The four outcomes as JUnit sees them, each with its whole message. */
class OutcomesTests {

    private static final String TURN_0 = "paris · turn 0 · What is the weather in Paris?";
    private static final String TURN_1 = "paris · turn 1 · Thank you.";

    static class FailTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class SkipTestCase {
        @ConversationTest(dataset = "paris.yaml", onMissingToolCall = SKIP)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class ContinueTestCase {
        @ConversationTest(dataset = "paris.yaml", onMissingToolCall = CONTINUE)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class ForbiddenTestCase {
        @ConversationTest(dataset = "no-expectations.yaml", toolChoice = NONE)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ToolLoop(maxRounds = 2)
    static class TwoRoundsTestCase {
        @ConversationTest(dataset = "no-expectations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Test
    void a_missing_call_fails_its_turn_and_cancels_the_rest() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(ScriptedAnswer.text("Which one?")))) {
            Run run = Run.of(FailTestCase.class, server);

            assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": aborted");
            assertThat(run.message(TURN_0)).isEqualTo("""
                    paris · turn 0 · missing tool call                                      paris.yaml:6
                      expected  get_weather(city = "Paris")
                      answered  "Which one?"  (finish_reason stop)
                      offered   get_weather; tool_choice auto
                      transcript
                        system  Be brief.
                        user    What is the weather in Paris?
                        model   Which one?""");
            assertThat(run.message(TURN_1)).isEqualTo("Cancelled: paris · turn 0 · missing tool call  paris.yaml:6");
        }
    }

    @Test
    void a_missing_call_under_SKIP_skips_its_turn_with_the_same_explanation() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(ScriptedAnswer.text("Which one?")))) {
            Run run = Run.of(SkipTestCase.class, server);

            assertThat(run.leaves()).containsExactly(TURN_0 + ": aborted", TURN_1 + ": aborted");
            assertThat(run.message(TURN_0)).startsWith("paris · turn 0 · missing tool call  ");
        }
    }

    @Test
    void a_missing_call_under_CONTINUE_passes_and_the_conversation_goes_on() throws IOException {
        List<ScriptedAnswer> script = List.of(ScriptedAnswer.text("Which one?"), ScriptedAnswer.text("Welcome."));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(ContinueTestCase.class, server);

            assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed");
        }
    }

    @Test
    void a_wrong_argument_fails_its_turn_and_the_conversation_goes_on() throws IOException {
        List<ScriptedAnswer> script = List.of(
                ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Rome\"}"),
                ScriptedAnswer.text("It rains."),
                ScriptedAnswer.text("Welcome."));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(FailTestCase.class, server);

            assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": passed");
            assertThat(run.message(TURN_0)).isEqualTo("""
                    paris · turn 0 · wrong argument in get_weather (call 1 of 1)            paris.yaml:6
                      city   expected "Paris"   actual "Rome"   <--
                      transcript
                        system  Be brief.
                        user    What is the weather in Paris?
                        model   get_weather({"city":"Rome"})
                        result  rain
                        model   It rains.""");
            AssertionFailedError failure = (AssertionFailedError) run.thrown(TURN_0);
            assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("get_weather\n  city = \"Paris\"");
            assertThat(failure.getActual().getStringRepresentation()).isEqualTo("get_weather\n  city = \"Rome\"");
        }
    }

    @Test
    void arguments_that_violate_the_schema_fail_the_turn_and_cancel_the_rest() throws IOException {
        List<ScriptedAnswer> script = List.of(ScriptedAnswer.call("c1", "get_weather", "{\"city\":17,\"citty\":1}"));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(FailTestCase.class, server);

            assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": aborted");
            assertThat(run.message(TURN_0)).isEqualTo("""
                    paris · turn 0 · get_weather: arguments violate the tool's schema       paris.yaml:6
                      /city   is a number (17), must be a string
                      /citty  unknown; did you mean "city"?
                      offered   get_weather; tool_choice auto
                      raw: {"city":17,"citty":1}
                      transcript
                        system  Be brief.
                        user    What is the weather in Paris?
                        model   get_weather({"city":17,"citty":1})""");
        }
    }

    @Test
    void a_call_that_a_turn_should_not_make_fails_it() throws IOException {
        List<ScriptedAnswer> script = List.of(
                ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}"),
                ScriptedAnswer.text("It rains."),
                ScriptedAnswer.call("c2", "get_weather", "{\"city\":\"Paris\"}"));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(FailTestCase.class, server);

            assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": failed");
            assertThat(run.message(TURN_1)).isEqualTo("""
                    paris · turn 1 · unexpected tool call                                   paris.yaml:9
                      get_weather(city = "Paris") was called; no call is expected
                      note      no tool was run; the result is the placeholder
                      transcript
                        system  Be brief.
                        user    What is the weather in Paris?
                        model   get_weather({"city":"Paris"})
                        result  rain
                        model   It rains.
                        user    Thank you.
                        model   get_weather({"city":"Paris"})
                        result  {"status": "ok"}""");
        }
    }

    @Test
    void a_call_under_tool_choice_none_fails_the_turn_and_cancels_the_rest() throws IOException {
        List<ScriptedAnswer> script = List.of(ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}"));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(ForbiddenTestCase.class, server);

            assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": aborted");
            assertThat(run.message(TURN_0)).isEqualTo("""
                    paris · turn 0 · call under tool choice none                            no-expectations.yaml:5
                      get_weather(city = "Paris") was called; the tool choice is none
                      offered   get_weather; tool_choice none
                      note      no tool was run; the result is the placeholder
                      transcript
                        user    What is the weather in Paris?
                        model   get_weather({"city":"Paris"})
                        result  {"status": "ok"}""");
        }
    }

    @Test
    void a_call_after_the_last_allowed_round_fails_the_turn_and_the_conversation_goes_on() throws IOException {
        List<ScriptedAnswer> script = List.of(
                ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}"),
                ScriptedAnswer.call("c2", "get_weather", "{\"city\":\"Paris\"}"),
                ScriptedAnswer.call("c3", "get_weather", "{\"city\":\"Paris\"}"),
                ScriptedAnswer.call("c4", "get_weather", "{\"city\":\"Paris\"}"),
                ScriptedAnswer.text("Welcome."));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(TwoRoundsTestCase.class, server);

            assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": passed");
            assertThat(run.message(TURN_0)).isEqualTo("""
                    paris · turn 0 · more than 2 rounds of tool calls                       no-expectations.yaml:5
                      after 2 rounds of calls the model was offered no tools and called again: get_weather(city = "Paris")
                      raise @ToolLoop(maxRounds) if the task needs more
                      note      no tool was run; the result is the placeholder
                      transcript
                        user    What is the weather in Paris?
                        model   get_weather({"city":"Paris"})
                        result  {"status": "ok"}
                        model   get_weather({"city":"Paris"})
                        result  {"status": "ok"}
                        model   get_weather({"city":"Paris"})
                        result  {"status": "ok"}""");
        }
    }

    @Test
    void an_endpoint_that_refuses_is_an_error_and_cancels_the_rest() throws IOException {
        List<ScriptedAnswer> script =
                List.of(ScriptedAnswer.http(400, Map.of("Content-Type", "application/json"), "{\"error\":\"no\"}"));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run run = Run.of(FailTestCase.class, server);

            assertThat(run.leaves()).containsExactly(TURN_0 + ": errored", TURN_1 + ": aborted");
            assertThat(run.message(TURN_0)).isEqualTo("""
                    paris · turn 0 · ERROR, not the model: HTTP 400 from %1$s/chat/completions  paris.yaml:6
                      body: {"error":"no"}
                      turns not played: 1
                      transcript
                        system  Be brief.
                        user    What is the weather in Paris?""".formatted(server.baseUrl()));
            assertThat(run.message(TURN_1)).isEqualTo("""
                    Cancelled: paris · turn 0 · ERROR, not the model: HTTP 400 from %1$s/chat/completions  paris.yaml:6
                      body: {"error":"no"}
                      turns not played: 1""".formatted(server.baseUrl()));
        }
    }
}
