package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.RecordingListener;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/** What a dataset expects of a conversation as a whole. */
class WholeConversationTests {

    private static final String TURN_0 = "cities · turn 0 · What is the weather in Paris?";
    private static final String TURN_1 = "cities · turn 1 · And in Rome?";
    private static final String WHOLE = "cities · conversation";

    static class CitiesTestCase {
        @ConversationTest(dataset = "whole.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class CheckedCitiesTestCase {
        @ConversationTest(dataset = "whole.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .eachConversation(whole -> {
                        throw new AssertionError("the author's check ran");
                    })
                    .tests();
        }
    }

    private static ScriptedAnswer weather(String city) {
        return ScriptedAnswer.call("c_" + city, "get_weather", "{\"city\":\"" + city + "\"}");
    }

    private static Run run(Class<?> testCase, ScriptedAnswer... script) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(script))) {
            return Run.of(testCase, Run.with(Run.at(server), Map.of(RecordingListener.PARAMETER, "whole")));
        }
    }

    @Test
    void all_calls_of_all_turns_and_the_last_answer_count() throws IOException {
        Run run = run(
                CitiesTestCase.class,
                weather("Paris"),
                ScriptedAnswer.text("It rains."),
                weather("Rome"),
                ScriptedAnswer.text("Sun in Rome."));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed", WHOLE + ": passed");
    }

    @Test
    void it_does_not_matter_which_turn_calls() throws IOException {
        Run run = run(
                CitiesTestCase.class,
                ScriptedAnswer.text("Wait."),
                weather("Paris"),
                weather("Rome"),
                ScriptedAnswer.text("Rain in Paris, sun in Rome."));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed", WHOLE + ": passed");
    }

    @Test
    void its_failure_is_told_in_its_own_leaf_and_to_the_listeners() throws IOException {
        RecordingListener.take("whole");
        Run run = run(
                CitiesTestCase.class,
                weather("Rome"),
                ScriptedAnswer.text("Sun."),
                weather("Paris"),
                ScriptedAnswer.text("Rain in Paris."));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed", WHOLE + ": failed");
        assertThat(run.message(WHOLE))
                .startsWith("cities · conversation · wrong order                                     whole.yaml:3\n")
                .endsWith("\n" + """
                  also: reply lacks a text
                    expected  contains "Rome"
                    answered  "Rain in Paris."
                  transcript
                    user    What is the weather in Paris?
                    model   get_weather({"city":"Rome"})
                    result  rain
                    model   Sun.
                    user    And in Rome?
                    model   get_weather({"city":"Paris"})
                    result  sun
                    model   Rain in Paris.""".indent(2).stripTrailing());
        assertThat(RecordingListener.take("whole"))
                .filteredOn(told -> told.startsWith("checked") || told.startsWith("conversation"))
                .extracting(told -> told.substring(0, told.indexOf(' ')) + told.substring(told.lastIndexOf(' ')))
                .containsExactly("checked failed", "conversation failed");
    }

    @Test
    void a_call_that_is_missing_in_the_end_is_no_matter_of_the_policy() throws IOException {
        Run run = run(CitiesTestCase.class, ScriptedAnswer.text("Wait."), ScriptedAnswer.text("Rome is fine."));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed", WHOLE + ": failed");
        assertThat(run.message(WHOLE)).startsWith("cities · conversation · missing call");
    }

    @Test
    void it_is_aborted_where_the_conversation_stopped() throws IOException {
        Run run = run(CitiesTestCase.class, ScriptedAnswer.call("c", "get_weather", "{\"town\":\"Paris\"}"));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": aborted", WHOLE + ": aborted");
        assertThat(run.message(WHOLE)).startsWith("Cancelled: cities · turn 0 · get_weather");
    }

    @Test
    void the_authors_checks_come_behind_it() throws IOException {
        Run failing =
                run(CheckedCitiesTestCase.class, ScriptedAnswer.text("Wait."), ScriptedAnswer.text("Rome is fine."));
        Run passing = run(
                CheckedCitiesTestCase.class,
                weather("Paris"),
                weather("Rome"),
                ScriptedAnswer.text("Both."),
                ScriptedAnswer.text("Rome!"));

        assertThat(failing.message(WHOLE)).startsWith("cities · conversation · missing call");
        assertThat(passing.message(WHOLE)).isEqualTo("""
                cities · conversation · check failed                                    whole.yaml:3
                  the author's check ran""");
    }
}
