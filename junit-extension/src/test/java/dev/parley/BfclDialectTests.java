package dev.parley;

import static dev.parley.chat.MatchingDialect.BFCL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ResultsSent;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;

/** Expected calls as lists of accepted values, and rows of BFCL's files, compared by BFCL's rules. */
class BfclDialectTests {

    private static final String TURN = "accepted · turn 0 · Where is order A-17?";
    private static final String ROW = "simple_python_0 · turn 0 · Order A-17.";

    @ToolCallMatching(dialect = BFCL)
    static class DialectTestCase {
        @ConversationTest(dataset = "accepted-values.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ToolCallMatching(dialect = BFCL)
    static class PlainValueTestCase {
        @ConversationTest(dataset = "paris.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ToolCallMatching(dialect = BFCL)
    static class WholeTestCase {
        @ConversationTest(dataset = "whole.yaml")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class RowsTestCase {
        @ConversationTest(dataset = "bfcl:bfcl/BFCL_v4_simple_python.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class DirectoryTestCase {
        @ConversationTest(dataset = "bfcl:bfcl")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class NothingJudgedTestCase {
        @ConversationTest(dataset = "bfcl:not-judged")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static class NoDirectoryTestCase {
        @ConversationTest(dataset = "bfcl:nowhere")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @ToolLoop(results = ResultsSent.WITH_NEXT_TURN)
    static class SparedResultsTestCase {
        @ConversationTest(dataset = "bfcl:bfcl/BFCL_v4_simple_python.json")
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    private static Run play(Class<?> testCase, String name, String arguments) throws IOException {
        List<ScriptedAnswer> script = List.of(ScriptedAnswer.call("c1", name, arguments), ScriptedAnswer.text("Done."));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            return Run.of(testCase, server);
        }
    }

    @Test
    void an_accepted_value_passes_in_another_spelling() throws IOException {
        assertThat(play(DialectTestCase.class, "order_status", "{\"id\": \"a 17\"}")
                        .leaves())
                .containsExactly(TURN + ": passed");
    }

    @Test
    void a_value_that_is_not_accepted_fails_with_BFCLs_name_of_it() throws IOException {
        assertThat(play(DialectTestCase.class, "order_status", "{\"id\": \"B-2\"}")
                        .message(TURN))
                .isEqualTo("""
                accepted · turn 0 · BFCL value_error:string                             accepted-values.yaml:7
                  id = "B-2" is not accepted; accepted: "A-17" or "17"
                  (case, blanks and , . / - _ * ^ do not count)
                  expected  order_status(id: "A-17" or "17", verbose: false or left out)
                  made      order_status(id = "B-2")
                  transcript
                    user    Where is order A-17?
                    model   order_status({"id": "B-2"})
                    result  {"status": "ok"}
                    model   Done.""");
    }

    @Test
    void a_directory_stands_for_its_files_that_can_be_judged_and_the_others_are_told() throws IOException {
        Run run = play(DirectoryTestCase.class, "shop_order", "{\"id\": \"A-17\"}");

        assertThat(run.leaves()).containsExactly(ROW + ": passed");
        assertThat(run.events().reportingEntryPublished().stream()
                        .map(event -> event.getRequiredPayload(ReportEntry.class)
                                .getKeyValuePairs()
                                .get("parley")))
                .containsExactly("not played, because Parley cannot judge them: BFCL_v4_web_search.json");
    }

    @Test
    void a_directory_whose_files_cannot_be_judged_is_a_fault() throws IOException {
        assertThat(play(NothingJudgedTestCase.class, "shop_order", "{}").message("plays"))
                .isEqualTo("""
                        @ConversationTest NothingJudgedTestCase#plays has 1 fault:
                          no file of bfcl:not-judged can be judged at @ConversationTest(dataset) of NothingJudgedTestCase#plays; \
                        found BFCL_v4_memory.json; name one to see why not""");
    }

    @Test
    void a_directory_without_files_of_BFCL_is_a_fault() throws IOException {
        Path folder = Path.of("nowhere").toAbsolutePath();

        assertThat(play(NoDirectoryTestCase.class, "shop_order", "{}").message("plays"))
                .isEqualTo("""
                        @ConversationTest NoDirectoryTestCase#plays has 1 fault:
                          no file matches "nowhere/BFCL_v*.{json,jsonl}" at @ConversationTest(dataset) of NoDirectoryTestCase#plays; \
                        looked in class path folder dev/parley/nowhere/ and folder %s""".formatted(folder));
    }

    @Test
    void a_missing_call_names_a_call_that_is_accepted() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(ScriptedAnswer.text("On its way.")))) {
            assertThat(Run.of(DialectTestCase.class, server).message(TURN)).isEqualTo("""
                    accepted · turn 0 · missing tool call                                   accepted-values.yaml:7
                      expected  order_status(id = "A-17")
                      answered  "On its way."  (finish_reason stop)
                      offered   order_status, cancel_order; tool_choice auto
                      transcript
                        user    Where is order A-17?
                        model   On its way.""");
        }
    }

    @Test
    void calls_of_a_whole_conversation_are_a_fault_of_the_dataset() {
        Run run = Run.of(
                WholeTestCase.class, Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model"));

        assertThat(run.message("plays")).isEqualTo("""
                @ConversationTest WholeTestCase#plays has 1 fault:
                  calls are expected of the conversation as a whole, which BFCL's rules do not judge at whole.yaml:3:3, \
                conversation "cities"; expect them of its turns""");
    }

    @Test
    void a_value_that_is_no_list_is_a_fault_of_the_dataset() {
        Run run = Run.of(
                PlainValueTestCase.class,
                Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model"));

        assertThat(run.message("plays")).isEqualTo("""
                @ConversationTest PlainValueTestCase#plays has 1 fault:
                  the argument "city" of get_weather is no list of accepted values, which BFCL's rules need at paris.yaml:6:5, conversation "paris", turn 0; list the accepted values, for example ["A-17"], with "" where it may be left out""");
    }

    @Test
    void a_row_of_BFCL_is_judged_by_its_rules_and_not_by_its_schema() throws IOException {
        assertThat(play(RowsTestCase.class, "shop_order", "{\"id\": \"a17\", \"size\": \"x\"}")
                        .leaves())
                .containsExactly(ROW + ": passed");
    }

    @Test
    void a_function_that_does_not_exist_is_BFCLs_wrong_name() throws IOException {
        assertThat(play(RowsTestCase.class, "shop.order", "{\"id\": \"A-17\"}").message(ROW))
                .startsWith("""
                simple_python_0 · turn 0 · BFCL simple_function_checker:wrong_func_name  BFCL_v4_simple_python.json:1
                  shop.order was called, not shop_order
                """);
    }

    @Test
    void the_calls_of_a_row_are_answered_once_and_then_no_tool_is_offered() throws IOException {
        List<ScriptedAnswer> script =
                List.of(ScriptedAnswer.call("c1", "shop_order", "{\"id\": \"A-17\"}"), ScriptedAnswer.text("Done."));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Run.of(RowsTestCase.class, server);

            assertThat(server.received()).hasSize(2);
            assertThat(server.received().get(0).body())
                    .contains("\"shop_order\"")
                    .contains("\"tools\"");
            assertThat(server.received().get(1).body()).doesNotContain("\"tools\"");
        }
    }

    @Test
    void a_row_takes_one_request_where_results_wait_for_the_next_turn() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.start(List.of(ScriptedAnswer.call("c1", "shop_order", "{\"id\": \"B-2\"}")))) {
            assertThat(Run.of(SparedResultsTestCase.class, server).message(ROW)).startsWith("""
                    simple_python_0 · turn 0 · BFCL value_error:string                      BFCL_v4_simple_python.json:1
                    """);
            assertThat(server.received()).hasSize(1);
        }
    }
}
