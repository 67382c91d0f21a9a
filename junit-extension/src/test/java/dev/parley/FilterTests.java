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
import org.junit.platform.engine.reporting.ReportEntry;

/** Playing a part of a dataset. */
class FilterTests {

    private static final Map<String, String> NOWHERE =
            Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model");

    private static Map<String, ?> row(String id, String... tags) {
        return Map.of("id", id, "tags", List.of(tags), "turns", List.of(Map.of("user", "Hello")));
    }

    static List<Map<String, ?>> rows() {
        return List.of(row("memory", "smoke"), row("parallel", "slow"), row("single", "smoke"), row("last"));
    }

    @Dataset(source = "rows", tags = "smoke")
    static class SmokeTestCase {
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations
                    .conversation("memory", memory -> {})
                    .turn(0, turn -> {})
                    .tests();
        }
    }

    @Dataset(source = "rows")
    static class EverythingTestCase {
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Dataset(source = "rows", limit = 1)
    static class LimitTestCase {
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Dataset(
            source = "rows",
            limit = 3,
            ids = {"memory", "memory"})
    static class FaultsTestCase {
        @ConversationTest
        @Dataset(limit = 0, sample = 2)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Dataset(source = "rows")
    static class FaultyRowsTestCase {
        static List<Map<String, ?>> rows() {
            return List.of(row("memory"), Map.of("id", "other", "turns", List.of(Map.of("usr", "Hello"))));
        }

        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    private static Run run(Class<?> type, Map<String, String> parameters) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(request -> ScriptedAnswer.text("Hello."))) {
            return Run.of(type, Run.with(Run.at(server), parameters));
        }
    }

    private static String message(Class<?> type, Map<String, String> filter) {
        return Run.of(type, Run.with(NOWHERE, filter)).message("plays");
    }

    @Test
    void tags_choose_conversations() throws IOException {
        assertThat(run(SmokeTestCase.class, Map.of()).leaves())
                .containsExactly(
                        "memory · turn 0 · Hello: passed",
                        "memory · conversation: passed",
                        "single · turn 0 · Hello: passed");
    }

    @Test
    void a_run_chooses_by_parameters() throws IOException {
        assertThat(run(EverythingTestCase.class, Map.of("parley.ids", "*l*", "parley.tags", "!slow"))
                        .containers())
                .containsExactly("single", "last");
        assertThat(run(EverythingTestCase.class, Map.of("parley.limit", "2")).containers())
                .containsExactly("memory", "parallel");
        assertThat(run(EverythingTestCase.class, Map.of("parley.sample", "2", "parley.sample-seed", "3"))
                        .containers())
                .hasSize(2);
    }

    @Test
    void the_sample_of_a_run_beats_the_limit_of_the_code() throws IOException {
        assertThat(run(LimitTestCase.class, Map.of("parley.sample", "3")).containers())
                .hasSize(3);
    }

    @Test
    void what_is_left_out_is_told_to_listeners_and_in_the_report_of_the_method() throws IOException {
        Run run = run(SmokeTestCase.class, Map.of(RecordingListener.PARAMETER, "left-out"));

        assertThat(RecordingListener.take("left-out"))
                .startsWith(
                        "run started",
                        "left out dev.parley.FilterTests$SmokeTestCase#plays(dev.parley.Conversations) 2 of 4"
                                + " conversations, by tags = smoke",
                        "turn dev.parley.FilterTests$SmokeTestCase#plays(dev.parley.Conversations)/memory/0 passed");
        assertThat(run.events().reportingEntryPublished().stream())
                .extracting(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .containsExactly(Map.of("parley", "2 of 4 conversations, by tags = smoke"));
    }

    @Test
    void nothing_is_told_where_nothing_is_left_out() throws IOException {
        Run run = run(EverythingTestCase.class, Map.of("parley.limit", "4"));

        assertThat(run.events().reportingEntryPublished().count()).isZero();
    }

    @Test
    void a_check_of_what_a_run_leaves_out_fails_nothing() throws IOException {
        Run run = run(SmokeTestCase.class, Map.of("parley.ids", "single"));

        assertThat(run.leaves()).containsExactly("single · turn 0 · Hello: passed");
        assertThat(run.events().failed().count()).isZero();
    }

    @Test
    void a_check_of_what_the_code_leaves_out_fails_the_method() throws IOException {
        Run run = run(LeftOutCheckTestCase.class, Map.of());

        assertThat(run.message("plays")).isEqualTo("""
                checks that matched nothing:
                  conversation("parallel", ...): no conversation has this id""");
    }

    static class LeftOutCheckTestCase {
        @ConversationTest
        @Dataset(source = "rows", ids = "memory")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.conversation("parallel", parallel -> {}).tests();
        }
    }

    @Test
    void ids_and_tags_that_no_conversation_has() {
        assertThat(message(
                        EverythingTestCase.class,
                        Map.of("parley.ids", "memori,x-99,memory", "parley.tags", "smok,!slo,else")))
                .isEqualTo("""
                @ConversationTest EverythingTestCase#plays has 4 faults:
                  no conversation has the id "memori" at configuration parameter parley.ids; did you mean "memory"?
                  no conversation has the id "x-99" at configuration parameter parley.ids; known are memory, parallel, \
                single, last
                  no conversation has the tag "smok" at configuration parameter parley.tags; did you mean "smoke"?
                  no conversation has the tag "slo" at configuration parameter parley.tags; did you mean "slow"?""");
    }

    @Test
    void a_filter_that_leaves_nothing() {
        assertThat(message(EverythingTestCase.class, Map.of("parley.ids", "memory", "parley.tags", "slow")))
                .isEqualTo("""
                @ConversationTest EverythingTestCase#plays has 1 fault:
                  no conversation is left of 4, by ids = memory; tags = slow at configuration parameter parley.tags; known \
                tags are slow, smoke""");
    }

    @Test
    void a_filter_that_cannot_be() {
        assertThat(message(FaultsTestCase.class, Map.of())).isEqualTo("""
                @ConversationTest FaultsTestCase#plays has 2 faults:
                  limit is 0 at @Dataset(limit) of FaultsTestCase#plays; give a whole number of at least 1
                  ids [memory, memory] lists one twice at @Dataset(ids) of FaultsTestCase#plays; list each once""");
        assertThat(message(EverythingTestCase.class, Map.of("parley.limit", "3", "parley.sample", "2")))
                .isEqualTo("""
                @ConversationTest EverythingTestCase#plays has 1 fault:
                  sample 2 stands beside limit 3 at configuration parameter parley.sample; keep one of them""");
    }

    @Test
    void faults_of_what_is_left_out_are_faults() {
        assertThat(message(FaultyRowsTestCase.class, Map.of("parley.ids", "memory")))
                .isEqualTo("""
                @ConversationTest FaultyRowsTestCase#plays has 2 faults:
                  unknown key "usr" at FaultyRowsTestCase#rows row 2, conversation "other", turn 0; did you mean "user"?
                  a turn with neither a user text nor tools nor tool results at FaultyRowsTestCase#rows row 2, conversation \
                "other", turn 0; say what the user says, or leave the turn out""");
    }
}
