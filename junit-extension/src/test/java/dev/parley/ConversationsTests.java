package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** The checks that an author adds in Java. */
class ConversationsTests {

    private static final String TURN_0 = "paris · turn 0 · What is the weather in Paris?";
    private static final String TURN_1 = "paris · turn 1 · Thank you.";
    private static final String WHOLE = "paris · conversation";

    static class FailingTurnCheckTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .turn(0, turn -> assertThat(turn.reply()).isEqualTo("It snows."))
                    .tests();
        }
    }

    static class EachTurnCheckTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .eachTurn(turn -> {
                        throw new IllegalStateException("the check itself is broken");
                    })
                    .tests();
        }
    }

    static class AbortingCheckTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .turn(1, turn -> {
                        throw new TestAbortedException("not today");
                    })
                    .tests();
        }
    }

    static class ConversationCheckTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .eachConversation(
                            conversation -> assertThat(conversation.turns()).hasSize(2))
                    .conversation(
                            "paris",
                            conversation -> assertThat(
                                            conversation.turns().get(1).reply())
                                    .isEqualTo("Bye."))
                    .tests();
        }
    }

    static class UnmatchedChecksTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .turn(7, turn -> {})
                    .conversation("madrid", conversation -> {})
                    .tests();
        }
    }

    static class TestsTwiceTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return Stream.concat(conversations.tests(), conversations.tests());
        }
    }

    static class StepAfterTestsTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            Stream<DynamicNode> nodes = conversations.tests();
            conversations.eachTurn(turn -> {});
            return nodes;
        }
    }

    private static List<ScriptedAnswer> goodScript() {
        return List.of(
                ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}"),
                ScriptedAnswer.text("It rains."),
                ScriptedAnswer.text("Welcome."));
    }

    private static Run run(Class<?> testCase, List<ScriptedAnswer> script) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(script)) {
            return Run.of(testCase, server);
        }
    }

    @Test
    void a_check_that_fails_fails_its_own_turn_and_the_conversation_goes_on() throws IOException {
        Run run = run(FailingTurnCheckTestCase.class, goodScript());

        assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": passed");
        assertThat(run.message(TURN_0)).isEqualTo("""
                paris · turn 0 · check failed                                           paris.yaml:6
                  expected: "It snows."
                   but was: "It rains.\"""");
    }

    @Test
    void a_check_that_throws_something_else_is_an_error() throws IOException {
        Run run = run(EachTurnCheckTestCase.class, goodScript());

        assertThat(run.leaves()).containsExactly(TURN_0 + ": errored", TURN_1 + ": errored");
        assertThat(run.thrown(TURN_0)).hasMessage("""
                paris · turn 0 · ERROR, not the model: a check threw                    paris.yaml:6
                  java.lang.IllegalStateException: the check itself is broken""").hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_check_that_aborts_skips_its_turn() throws IOException {
        Run run = run(AbortingCheckTestCase.class, goodScript());

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": aborted");
        assertThat(run.message(TURN_1)).isEqualTo("""
                paris · turn 1 · check skipped                                          paris.yaml:9
                  not today""");
    }

    @Test
    void a_check_does_not_run_on_a_turn_that_did_not_pass() throws IOException {
        Run run = run(EachTurnCheckTestCase.class, List.of(ScriptedAnswer.text("Which one?")));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": aborted");
        assertThat(run.message(TURN_0)).startsWith("paris · turn 0 · missing tool call");
    }

    @Test
    void checks_of_whole_conversations_are_a_last_leaf() throws IOException {
        Run run = run(ConversationCheckTestCase.class, goodScript());

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed", WHOLE + ": failed");
        assertThat(run.message(WHOLE)).isEqualTo("""
                paris · conversation · check failed                                     paris.yaml:4
                  expected: "Bye."
                   but was: "Welcome.\"""");
    }

    @Test
    void checks_of_whole_conversations_are_aborted_where_the_conversation_stopped() throws IOException {
        Run run = run(ConversationCheckTestCase.class, List.of(ScriptedAnswer.text("Which one?")));

        assertThat(run.leaves()).containsExactly(TURN_0 + ": failed", TURN_1 + ": aborted", WHOLE + ": aborted");
        assertThat(run.message(WHOLE)).isEqualTo("Cancelled: paris · turn 0 · missing tool call  paris.yaml:6");
    }

    @Test
    void a_check_that_matches_nothing_fails_the_method_and_keeps_its_nodes() throws IOException {
        Run run = run(UnmatchedChecksTestCase.class, goodScript());

        assertThat(run.leaves()).containsExactly(TURN_0 + ": passed", TURN_1 + ": passed");
        assertThat(run.thrown("plays")).isInstanceOf(AssertionError.class).hasMessage("""
                checks that matched nothing:
                  turn(7, ...): the longest conversation ends with turn 1
                  conversation("madrid", ...): no conversation has this id""");
    }

    @Test
    void tests_is_called_once_and_last() throws IOException {
        String message = "tests() was called already: it is the last step and is called once";

        assertThat(run(TestsTwiceTestCase.class, goodScript()).message("plays")).isEqualTo(message);
        assertThat(run(StepAfterTestsTestCase.class, goodScript()).message("plays"))
                .isEqualTo(message);
    }

    @Test
    void a_negative_turn_is_refused() {
        Conversations conversations = new Conversations((checks, expectations, tools) -> Stream.empty());

        assertThatThrownBy(() -> conversations.turn(-1, turn -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("turn(-1, ...): turns count from 0");
    }
}
