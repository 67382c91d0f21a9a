package dev.parley;

import static dev.parley.chat.MissingToolCall.SKIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever an IDE or a launcher runs, all or a container or a leaf, one after the other or at the same time: a node tells
 * the same. Only what the full run cancels tells, where it runs alone, why its conversation stopped.
 */
class EveryNodeTests {

    static class FailTestCase {
        @ConversationTest(dataset = "every-outcome.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return checked(conversations);
        }
    }

    static class SkipTestCase {
        @ConversationTest(dataset = "every-outcome.yaml", onMissingToolCall = SKIP)
        Stream<DynamicNode> plays(Conversations conversations) {
            return checked(conversations);
        }
    }

    /** Here even the turns of one conversation run at the same time. */
    static class AnyOrderTestCase {
        @Execution(ExecutionMode.CONCURRENT)
        @ConversationTest(dataset = "every-outcome.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return checked(conversations);
        }
    }

    private static Stream<DynamicNode> checked(Conversations conversations) {
        return conversations
                .eachTurn(turn -> assertFalse(turn.reply().contains("Whatever"), turn.name() + " is rude"))
                .eachConversation(whole -> assertFalse(whole.turns().size() > 2, whole.id() + " is long"))
                .tests();
    }

    /** Every leaf, its outcome and its message's first line, in a full run under FAIL. */
    private static final String FULL = """
            passes · turn 0 · Call for Paris: passed
            passes · turn 1 · Thank you: passed
            passes · conversation: passed
            wrong-argument · turn 0 · Call for Rome: failed: wrong-argument · turn 0 · wrong argument in get_weather (call 1 of 1)
            wrong-argument · turn 1 · Thank you: passed
            wrong-argument · conversation: passed
            missing-call · turn 0 · Call for Paris: passed
            missing-call · turn 1 · Answer: failed: missing-call · turn 1 · missing tool call
            missing-call · turn 2 · Thank you: aborted: Cancelled: missing-call · turn 1 · missing tool call
            missing-call · turn 3 · Goodbye: aborted: Cancelled: missing-call · turn 1 · missing tool call
            missing-call · conversation: aborted: Cancelled: missing-call · turn 1 · missing tool call
            endpoint-error · turn 0 · Break: errored: endpoint-error · turn 0 · ERROR, not the model: HTTP 500 from URL
            endpoint-error · turn 1 · Thank you: aborted: Cancelled: endpoint-error · turn 0 · ERROR, not the model: HTTP 500 from URL
            endpoint-error · conversation: aborted: Cancelled: endpoint-error · turn 0 · ERROR, not the model: HTTP 500 from URL
            invalid-call · turn 0 · Call badly: failed: invalid-call · turn 0 · get_weather: arguments violate the tool's schema
            invalid-call · turn 1 · Thank you: aborted: Cancelled: invalid-call · turn 0 · get_weather: arguments violate the tool's schema
            invalid-call · conversation: aborted: Cancelled: invalid-call · turn 0 · get_weather: arguments violate the tool's schema
            rude · turn 0 · Be rude: failed: rude · turn 0 · check failed
            rude · turn 1 · Thank you: passed
            rude · conversation: passed
            long · turn 0 · Hello: passed
            long · turn 1 · Hello again: passed
            long · turn 2 · Goodbye: passed
            long · conversation: failed: long · conversation · check failed
            """;

    private final ScriptedServer server = ScriptedServer.answering(EveryNodeTests::answer);

    /** Does what the user says, whatever was said before. */
    private static ScriptedAnswer answer(ScriptedServer.Received request) {
        if (request.lastRole().equals("tool")) {
            return ScriptedAnswer.text("There you are.");
        }
        return switch (request.lastContent()) {
            case "Call for Paris" -> ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Paris\"}");
            case "Call for Rome" -> ScriptedAnswer.call("c1", "get_weather", "{\"city\":\"Rome\"}");
            case "Call badly" -> ScriptedAnswer.call("c1", "get_weather", "{\"city\":17}");
            case "Break" -> ScriptedAnswer.http(500, Map.of(), "broken");
            case "Be rude" -> ScriptedAnswer.text("Whatever.");
            default -> ScriptedAnswer.text("All right.");
        };
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Run full(Class<?> testCase) {
        return Run.of(testCase, server);
    }

    /** Returns what a leaf tells alone: what it tells in the full run, or what stopped the conversation before it. */
    private static String alone(String leaf, Map<String, String> full) {
        String told = String.valueOf(full.get(leaf));
        String conversation = leaf.substring(0, leaf.indexOf(" · ") + 3);
        return !told.startsWith("aborted: Cancelled: ")
                ? told
                : full.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(conversation))
                        .map(Map.Entry::getValue)
                        .filter(each -> !each.equals("passed"))
                        .findFirst()
                        .orElseThrow();
    }

    private String table(Map<String, String> told) {
        StringBuilder table = new StringBuilder();
        told.forEach((leaf, what) -> table.append(leaf)
                .append(": ")
                .append(what.lines().findFirst().orElseThrow().replaceFirst("  +.*", ""))
                .append('\n'));
        return table.toString().replace(server.baseUrl() + "/chat/completions", "URL");
    }

    @Test
    void the_full_run_under_FAIL() {
        assertThat(table(full(FailTestCase.class).told())).isEqualTo(FULL);
    }

    @Test
    void the_full_run_under_SKIP_differs_in_the_missing_call_alone() {
        assertThat(table(full(SkipTestCase.class).told()))
                .isEqualTo(FULL.replace("failed: missing-call · turn 1", "aborted: missing-call · turn 1"));
    }

    @ParameterizedTest
    @ValueSource(classes = {FailTestCase.class, SkipTestCase.class})
    void a_leaf_alone_tells_what_it_tells_in_the_full_run_or_what_stopped_its_conversation(Class<?> testCase) {
        Run full = full(testCase);
        Map<String, String> told = full.told();

        for (String leaf : told.keySet()) {
            assertThat(Run.alone(full.id(leaf), Run.at(server)).told()).isEqualTo(Map.of(leaf, alone(leaf, told)));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {FailTestCase.class, SkipTestCase.class})
    void a_container_alone_tells_what_it_tells_in_the_full_run(Class<?> testCase) {
        Run full = full(testCase);
        Map<String, String> rest = full.told();

        for (String conversation : full.containers()) {
            String id = full.container(conversation).getUniqueId().toString();
            Map<String, String> told = Run.alone(id, Run.at(server)).told();

            assertThat(told).isNotEmpty();
            told.forEach((leaf, what) -> assertThat(what).isEqualTo(rest.remove(leaf)));
        }
        assertThat(rest).isEmpty();
    }

    static List<Map<String, String>> parallelModes() {
        String prefix = "junit.jupiter.execution.parallel.";
        return List.of(
                Map.of(),
                Map.of(prefix + "mode.default", "same_thread"),
                Map.of(prefix + "mode.classes.default", "same_thread"),
                Map.of(prefix + "config.fixed.parallelism", "1"),
                Map.of(prefix + "config.strategy", "dynamic", prefix + "config.dynamic.factor", "2"),
                // known from JUnit 6.1 on; an older one takes no notice
                Map.of(prefix + "config.executor-service", "WORKER_THREAD_POOL"));
    }

    @ParameterizedTest
    @MethodSource("parallelModes")
    void in_every_parallel_mode_each_leaf_tells_what_it_tells_one_after_the_other(Map<String, String> mode) {
        Map<String, String> parallel = Run.with(Run.with(Run.at(server), Run.PARALLEL), mode);

        assertThat(Run.of(FailTestCase.class, parallel).told())
                .isEqualTo(full(FailTestCase.class).told());
        assertThat(Run.of(SkipTestCase.class, parallel).told())
                .isEqualTo(full(SkipTestCase.class).told());
    }

    @RepeatedTest(5)
    void where_turns_run_in_any_order_each_tells_what_it_tells_in_the_full_run_or_alone() {
        Map<String, String> full = full(FailTestCase.class).told();
        Map<String, String> parallel = Run.with(Run.at(server), Run.PARALLEL);

        Map<String, String> told = Run.of(AnyOrderTestCase.class, parallel).told();

        assertThat(told).hasSameSizeAs(full);
        told.forEach((leaf, what) -> assertThat(what).isIn(full.get(leaf), alone(leaf, full)));
    }
}
