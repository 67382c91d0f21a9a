package dev.parley;

import static dev.parley.match.Expect.anyCalls;
import static dev.parley.match.Expect.call;
import static dev.parley.match.Expect.calls;
import static dev.parley.match.Expect.noCall;
import static dev.parley.match.Expect.regex;
import static dev.parley.match.Expect.satisfying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.match.CallOrder;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/** What a test expects in Java is judged as what a dataset expects. */
class ExpectationsInJavaTests {

    private static final Map<String, String> NOWHERE =
            Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model");
    private static final String TURN_0 = "paris · turn 0 · What is the weather in Paris?";
    private static final String TURN_1 = "paris · turn 1 · Thank you.";
    private static final String WHOLE = "paris · conversation";

    /** The dataset says nothing, so without the expectations every turn would have to call. */
    static class ParisTestCase {
        @ConversationTest(dataset = "no-expectations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .expect(
                            "paris",
                            0,
                            calls(call("get_weather").with("city", regex("^P"))).replyContains("rain"))
                    .expect("paris", 1, noCall().replyMatches("^Wel"))
                    .tests();
        }
    }

    static class WholeTestCase {
        @ConversationTest(dataset = "no-expectations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .expect("paris", calls(call("get_weather").with("city", satisfying("a capital", "Paris"::equals))))
                    .tests();
        }
    }

    @ToolCallMatching(order = CallOrder.ANY)
    static class MatchingTestCase {
        @ConversationTest(dataset = "no-expectations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .expect(
                            "paris",
                            0,
                            calls(
                                    call("get_weather").with("city", "Rome"),
                                    call("get_weather").with("city", "Paris")))
                    .tests();
        }
    }

    static class FaultyTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .expect("paris", 1, anyCalls().replyContains("Welcome"))
                    .expect("paris", calls(call("get_wether")))
                    .tests();
        }
    }

    static class TwiceAsAWholeTestCase {
        @ConversationTest(dataset = "whole.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.expect("cities", noCall()).tests();
        }
    }

    static class NotOfferedTestCase {
        @ConversationTest(dataset = "no-expectations.yaml", toolChoice = dev.parley.chat.ToolChoice.NONE)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .expect("paris", 0, calls(call("get_weather")))
                    .expect("paris", calls(call("get_weather")))
                    .tests();
        }
    }

    static class UnmatchedTestCase {
        @ConversationTest(dataset = "no-expectations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .expect("pariss", 0, noCall())
                    .expect("madrid", noCall())
                    .expect("paris", 2, noCall())
                    .expect("paris", 1, noCall())
                    .tests();
        }
    }

    @Dataset(ids = "paris")
    static class LeftOutTestCase {
        @ConversationTest(dataset = "two-conversations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.expect("rome", anyCalls().replyContains("sun")).tests();
        }
    }

    static class FilteredTestCase {
        @ConversationTest(dataset = "two-conversations.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.expect("rome", anyCalls().replyContains("sun")).tests();
        }
    }

    private static ScriptedAnswer weather(String city) {
        return ScriptedAnswer.call("c_" + city, "get_weather", "{\"city\":\"" + city + "\"}");
    }

    private static Run run(Class<?> testCase, ScriptedAnswer... script) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(script))) {
            return Run.of(testCase, server);
        }
    }

    @Test
    void a_turn_that_does_what_java_expects_passes() throws IOException {
        Run run = run(
                ParisTestCase.class,
                weather("Paris"),
                ScriptedAnswer.text("It rains."),
                ScriptedAnswer.text("Welcome."));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed");
    }

    @Test
    void a_failure_says_what_it_says_of_a_dataset() throws IOException {
        Run run = run(
                ParisTestCase.class,
                weather("Rome"),
                ScriptedAnswer.text("It rains."),
                ScriptedAnswer.text("You are welcome."));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": failed");
        assertThat(run.message(TURN_0)).isEqualTo("""
                paris · turn 0 · wrong argument in get_weather (call 1 of 1)            no-expectations.yaml:5
                  city   expected ~ /^P/   actual "Rome"   <--
                  transcript
                    user    What is the weather in Paris?
                    model   get_weather({"city":"Rome"})
                    result  {"status": "ok"}
                    model   It rains.""");
        assertThat(run.message(TURN_1))
                .startsWith(
                        "paris · turn 1 · reply does not match a pattern                         no-expectations.yaml:6");
    }

    @Test
    void the_policy_judges_a_missing_call() throws IOException {
        Run run = run(ParisTestCase.class, ScriptedAnswer.text("Which day?"));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": aborted");
        assertThat(run.message(TURN_0)).isEqualTo("""
                paris · turn 0 · missing tool call                                      no-expectations.yaml:5
                  expected  get_weather(city ~ /^P/)
                  answered  "Which day?"  (finish_reason stop)
                  offered   get_weather; tool_choice auto
                  transcript
                    user    What is the weather in Paris?
                    model   Which day?""");
    }

    @Test
    void a_conversation_is_judged_as_a_whole_in_its_last_leaf() throws IOException {
        Run run = run(
                WholeTestCase.class, ScriptedAnswer.text("Why?"), weather("Rome"), ScriptedAnswer.text("It rains."));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed", WHOLE + ": failed");
        assertThat(run.message(WHOLE)).isEqualTo("""
                paris · conversation · wrong argument in get_weather (call 1 of 1)      no-expectations.yaml:3
                  city   expected a capital   actual "Rome"   <--
                  transcript
                    user    What is the weather in Paris?
                    model   Why?
                    user    Thank you.
                    model   get_weather({"city":"Rome"})
                    result  {"status": "ok"}
                    model   It rains.""");
    }

    @Test
    void what_is_left_open_is_compared_by_the_rules_of_the_test() throws IOException {
        Run run = run(
                MatchingTestCase.class,
                weather("Paris"),
                weather("Rome"),
                ScriptedAnswer.text("Rain, sun."),
                ScriptedAnswer.text("Welcome."));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed");
    }

    @Test
    void what_the_dataset_says_already_is_a_fault_that_names_both() {
        assertThat(Run.of(FaultyTestCase.class, NOWHERE).message("plays")).isEqualTo("""
                @ConversationTest FaultyTestCase#plays has 2 faults:
                  the dataset says what the turn should do, and so does expect("paris", 1, ...) in Java at paris.yaml:9:5, \
                conversation "paris", turn 1; keep one of them
                  a call of "get_wether" is expected of the conversation, which none of its turns offers at \
                paris.yaml:4:3, conversation "paris"; did you mean "get_weather"?""");
        assertThat(Run.of(TwiceAsAWholeTestCase.class, NOWHERE).message("plays"))
                .isEqualTo("""
                @ConversationTest TwiceAsAWholeTestCase#plays has 1 fault:
                  the dataset says what the conversation should do, and so does expect("cities", ...) in Java at \
                whole.yaml:3:3, conversation "cities"; keep one of them""");
    }

    @Test
    void what_no_turn_can_do_is_a_fault() {
        assertThat(Run.of(NotOfferedTestCase.class, NOWHERE).message("plays")).isEqualTo("""
                @ConversationTest NotOfferedTestCase#plays has 2 faults:
                  a call of "get_weather" is expected, but the tool choice is none at no-expectations.yaml:5:5, \
                conversation "paris", turn 0; remove the expected calls or the tool choice
                  a call of "get_weather" is expected of the conversation, but the tool choice is none at \
                no-expectations.yaml:3:3, conversation "paris"; remove the expected calls or the tool choice""");
    }

    @Test
    void what_fits_no_turn_is_a_fault_before_anything_is_sent() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of())) {
            Run run = Run.of(UnmatchedTestCase.class, server);

            assertThat(run.leaves()).isEmpty();
            assertThat(server.received()).isEmpty();
            assertThat(run.message("plays")).isEqualTo("""
                    @ConversationTest UnmatchedTestCase#plays has 3 faults:
                      expect("pariss", 0, ...) fits nothing: no conversation has this id at UnmatchedTestCase#plays; did you mean "paris"?
                      expect("madrid", ...) fits nothing: no conversation has this id at UnmatchedTestCase#plays; known are paris
                      expect("paris", 2, ...) fits nothing: the conversation ends with turn 1 at UnmatchedTestCase#plays; turns count from 0""");
        }
    }

    @Test
    void what_the_code_leaves_out_is_no_misspelling_but_a_fault() throws IOException {
        assertThat(run(LeftOutTestCase.class).message("plays")).isEqualTo("""
                @ConversationTest LeftOutTestCase#plays has 1 fault:
                  expect("rome", ...) fits nothing: @Dataset leaves the conversation out at LeftOutTestCase#plays; \
                play it, or expect nothing of it""");
    }

    @Test
    void what_a_filter_of_the_run_leaves_out_is_no_misspelling() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(
                List.of(weather("Paris"), ScriptedAnswer.text("It rains."), ScriptedAnswer.text("Welcome.")))) {
            Run run = Run.of(FilteredTestCase.class, Run.with(Run.at(server), Map.of("parley.ids", "paris")));

            assertThat(run.leaves()).allMatch(leaf -> leaf.endsWith(": passed")).hasSize(2);
            assertThat(run.events().failed().list()).isEmpty();
        }
    }

    @Test
    @SuppressWarnings("NullAway") // an author's code need not be checked for null
    void what_fits_nothing_is_refused_at_once() {
        Conversations conversations = new Conversations((checks, expectations, tools) -> Stream.empty());

        assertThatThrownBy(() -> conversations.expect("paris", -1, noCall()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expect(\"paris\", -1, ...): turns count from 0");
        assertThatThrownBy(() -> conversations.expect(" ", 1, noCall()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expect(\" \", 1, ...): the conversation's id is missing");
        assertThatThrownBy(() -> conversations.expect(null, noCall()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expect(\"null\", ...): the conversation's id is missing");
        assertThatThrownBy(() -> conversations.expect("paris", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expect(\"paris\", ...): the expectation is null");
        assertThatThrownBy(() -> conversations
                        .expect("paris", 1, noCall())
                        .expect("paris", noCall())
                        .expect("paris", 1, noCall()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expect(\"paris\", 1, ...) stands twice; keep one of them");
    }
}
