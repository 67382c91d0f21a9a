package dev.parley.node;

import static dev.parley.testkit.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataset.WrittenConversation;
import dev.parley.testkit.ScriptedModel;
import dev.parley.testkit.Written;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.TestId;
import dev.parley.transcript.TranscriptListener;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The leaves of one conversation: what each tells JUnit and the listener, in whatever order they are executed. */
@Timeout(60)
class ConversationLeavesTests {

    private static final WrittenConversation THREE_TURNS = Written.turns(
            "{user: a, expect: {never: [x]}}", "{user: b, expect: {never: [x]}}", "{user: c, expect: {never: [x]}}");
    private static final WrittenConversation STOPS_AT_TURN_1 = Written.turns(
            "{user: a, expect: {never: [x]}}", "{user: b, tool_choice: required}", "{user: c, expect: {never: [x]}}");

    private final Leaves.Heard heard = new Leaves.Heard();

    private static ScriptedModel model() {
        return ScriptedModel.of(text("one"), text("two"), text("three"));
    }

    private List<String> executed(List<DynamicTest> leaves, String order) {
        return order.chars()
                .mapToObj(index -> Leaves.execute(leaves.get(index - '0')))
                .toList();
    }

    private static Checks conversationCheck(boolean passes) {
        return new Checks(List.of(), List.of(new Checks.ConversationCheck(Optional.empty(), conversation -> {
            if (!passes) {
                throw new AssertionError("too chatty");
            }
        })));
    }

    @Test
    void each_turn_is_told_once_and_the_conversation_at_its_end() {
        List<DynamicTest> leaves = Leaves.of(THREE_TURNS, Leaves.NO_CHECKS, model(), heard);

        assertThat(executed(leaves, "012")).containsOnly("passed");
        assertThat(heard.lines())
                .containsExactly(
                        "memory · turn 0 passed",
                        "memory · turn 1 passed",
                        "memory · turn 2 passed",
                        "memory passed of 3 turns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "3210", "3012", "1302", "2031"})
    void in_any_order_the_conversation_is_told_last_and_once(String order) {
        List<DynamicTest> leaves = Leaves.of(THREE_TURNS, conversationCheck(true), model(), heard);

        assertThat(executed(leaves, order)).containsOnly("passed");
        assertThat(heard.lines()).hasSize(4).last().isEqualTo("memory passed of 3 turns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "01", "012", "3", "321"})
    void the_conversation_is_not_told_where_only_some_leaves_ran(String order) {
        List<DynamicTest> leaves = Leaves.of(THREE_TURNS, conversationCheck(true), model(), heard);

        executed(leaves, order);

        assertThat(heard.lines()).noneMatch(line -> line.startsWith("memory passed"));
    }

    @Test
    void a_check_of_the_whole_that_fails_makes_the_conversation_fail() {
        List<DynamicTest> leaves = Leaves.of(THREE_TURNS, conversationCheck(false), model(), heard);

        assertThat(executed(leaves, "0123"))
                .containsExactly(
                        "passed", "passed", "passed", "failed: memory · conversation · check failed  shop.yaml:2");
        assertThat(heard.lines()).last().isEqualTo("memory failed of 3 turns");
    }

    @Test
    void a_check_of_a_turn_that_fails_is_in_what_the_listener_hears() {
        Checks checks = new Checks(
                List.of(new Checks.TurnCheck(OptionalInt.of(1), turn -> {
                    throw new AssertionError("too slow");
                })),
                List.of());
        List<DynamicTest> leaves = Leaves.of(THREE_TURNS, checks, model(), heard);

        assertThat(executed(leaves, "012"))
                .containsExactly("passed", "failed: memory · turn 1 · check failed  shop.yaml:5", "passed");
        assertThat(heard.lines()).contains("memory · turn 1 failed").last().isEqualTo("memory failed of 3 turns");
    }

    @Test
    void leaves_that_end_at_the_same_time_tell_of_the_conversation_once() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        TranscriptListener meeting = new TranscriptListener() {
            @Override
            public void turnFinished(TestId test, Turn turn) {
                try {
                    together.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                heard.turnFinished(test, turn);
            }

            @Override
            public void conversationFinished(TestId test, Conversation conversation) {
                heard.conversationFinished(test, conversation);
            }
        };
        List<DynamicTest> leaves = Leaves.of(THREE_TURNS, Leaves.NO_CHECKS, model(), meeting);

        assertThat(inParallel(leaves)).containsOnly("passed");
        assertThat(heard.lines()).hasSize(4).last().isEqualTo("memory passed of 3 turns");
    }

    @RepeatedTest(10)
    void leaves_of_several_threads_are_each_told_once() throws Exception {
        List<DynamicTest> leaves = Leaves.of(THREE_TURNS, conversationCheck(true), model(), heard);

        assertThat(inParallel(leaves)).containsOnly("passed");
        assertThat(heard.lines())
                .containsExactlyInAnyOrder(
                        "memory · turn 0 passed",
                        "memory · turn 1 passed",
                        "memory · turn 2 passed",
                        "memory passed of 3 turns");
    }

    private static List<String> inParallel(List<DynamicTest> leaves) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(leaves.size());
        try {
            List<Future<String>> futures = leaves.stream()
                    .map(leaf -> threads.submit(() -> Leaves.execute(leaf)))
                    .collect(Collectors.toList());
            List<String> results = new ArrayList<>();
            for (Future<String> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_cancelled_turn_is_aborted_after_the_leaf_that_tells_the_reason() {
        List<DynamicTest> leaves = Leaves.of(STOPS_AT_TURN_1, Leaves.NO_CHECKS, model(), heard);

        assertThat(executed(leaves, "012"))
                .containsExactly(
                        "passed",
                        "failed: memory · turn 1 · missing tool call  shop.yaml:5",
                        "aborted: Cancelled: memory · turn 1 · missing tool call  shop.yaml:5");
    }

    @Test
    void a_cancelled_turn_fails_with_the_reason_where_nobody_told_it_yet() {
        List<DynamicTest> leaves = Leaves.of(STOPS_AT_TURN_1, Leaves.NO_CHECKS, model(), heard);

        assertThat(executed(leaves, "201"))
                .containsExactly(
                        "failed: memory · turn 1 · missing tool call  shop.yaml:5",
                        "passed",
                        "failed: memory · turn 1 · missing tool call  shop.yaml:5");
        assertThat(heard.lines()).last().isEqualTo("memory failed of 3 turns");
    }

    @Test
    void checks_of_the_whole_are_aborted_after_the_leaf_that_tells_why_the_conversation_stopped() {
        List<DynamicTest> leaves = Leaves.of(STOPS_AT_TURN_1, conversationCheck(false), model(), heard);

        assertThat(executed(leaves, "13"))
                .containsExactly(
                        "failed: memory · turn 1 · missing tool call  shop.yaml:5",
                        "aborted: Cancelled: memory · turn 1 · missing tool call  shop.yaml:5");
    }

    @Test
    void checks_of_the_whole_fail_with_the_reason_where_nobody_told_it_yet() {
        List<DynamicTest> leaves = Leaves.of(STOPS_AT_TURN_1, conversationCheck(false), model(), heard);

        assertThat(executed(leaves, "3")).containsExactly("failed: memory · turn 1 · missing tool call  shop.yaml:5");
    }

    @Test
    void a_listener_that_throws_makes_a_leaf_that_passed_an_error_and_the_others_are_told() {
        List<DynamicTest> leaves = Leaves.of(THREE_TURNS, Leaves.NO_CHECKS, model(), withBrokenListener());

        assertThat(executed(leaves, "012"))
                .containsOnly("errored: the transcript listener " + Broken.class.getName()
                        + " threw java.lang.AssertionError: disk full");
        assertThat(heard.lines()).hasSize(4).last().isEqualTo("memory passed of 3 turns");
    }

    @Test
    void a_listener_that_throws_hides_no_failure() {
        List<DynamicTest> leaves = Leaves.of(STOPS_AT_TURN_1, Leaves.NO_CHECKS, model(), withBrokenListener());

        assertThat(executed(leaves, "1")).containsExactly("failed: memory · turn 1 · missing tool call  shop.yaml:5");
    }

    private Listeners withBrokenListener() {
        return new Listeners(List.of(new Broken(), heard));
    }

    /** A listener that throws what JUnit would take for a failure. */
    private static final class Broken implements TranscriptListener {
        @Override
        public void turnFinished(TestId test, Turn turn) {
            throw new AssertionError("disk full");
        }
    }
}
