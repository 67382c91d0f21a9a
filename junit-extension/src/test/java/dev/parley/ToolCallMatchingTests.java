package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.match.ArgumentComparison;
import dev.parley.match.CallOrder;
import dev.parley.match.ExtraCalls;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

/** How expected calls are compared where the dataset leaves it open. */
class ToolCallMatchingTests {

    private static Map<String, ?> row(String id, Map<String, ?> expect) {
        Map<String, ?> turn = Map.of("user", "Go", "expect", expect);
        List<?> tools = List.of(tool("search"), tool("read"));
        return Map.of("id", id, "tools", tools, "turns", List.of(turn));
    }

    private static Map<String, ?> tool(String name) {
        return Map.of("name", name, "parameters", Map.of("type", "object"));
    }

    private static Map<String, ?> call(String name, Map<String, ?> arguments) {
        return Map.of("name", name, "arguments", arguments);
    }

    static List<Map<String, ?>> rows() {
        List<?> calls = List.of(call("read", Map.of("id", 1)), call("search", Map.of("query", "ships")));
        return List.of(
                row("open", Map.of("calls", calls)),
                row("said", Map.of("calls", calls, "order", "in_order", "extra", "fail")));
    }

    @Dataset(source = "rows")
    static class UnsaidTestCase {
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Dataset(source = "rows")
    @ToolCallMatching(
            order = CallOrder.ANY,
            extraCalls = ExtraCalls.ALLOW,
            arguments = ArgumentComparison.EXACT,
            subsetTools = "read",
            ignoredArguments = "search.query")
    static class LenientTestCase {
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Dataset(source = "rows")
    @ToolCallMatching(exactTools = "read", subsetTools = "read")
    static class ContradictingTestCase {
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    static List<Map<String, ?>> recorded() {
        Map<String, ?> closed = Map.of("name", "search", "parameters", Map.of("additionalProperties", false));
        Map<String, ?> turn = Map.of(
                "user",
                "Go",
                "tools",
                List.of(closed),
                "expect",
                Map.of("calls", List.of(call("search", Map.of("trace_id", "t-1")))));
        return List.of(Map.of("id", "recorded", "turns", List.of(turn)));
    }

    @Dataset(source = "recorded")
    static class ForbiddenArgumentTestCase {
        @ConversationTest
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    private static Run run(Class<?> type, Map<String, String> parameters) throws IOException {
        ScriptedAnswer calls = ScriptedAnswer.calls(List.of(
                List.of("call_1", "search", "{\"query\":\"boats\"}"),
                List.of("call_2", "read", "{\"id\":1,\"pages\":2}"),
                List.of("call_3", "read", "{\"id\":2}")));
        try (ScriptedServer server = ScriptedServer.answering(
                request -> request.toString().contains("call_1") ? ScriptedAnswer.text("Done.") : calls)) {
            return Run.of(type, Run.with(Run.at(server), parameters));
        }
    }

    @Test
    void the_annotation_decides_what_the_dataset_leaves_open() throws IOException {
        assertThat(run(LenientTestCase.class, Map.of()).leaves())
                .containsExactly("open · turn 0 · Go: passed", "said · turn 0 · Go: failed");
    }

    @Test
    void a_run_decides_over_the_code() throws IOException {
        assertThat(run(
                                UnsaidTestCase.class,
                                Map.of(
                                        "parley.order", "any",
                                        "parley.extra-calls", "allow",
                                        "parley.ignored-arguments", "query"))
                        .leaves())
                .containsExactly("open · turn 0 · Go: passed", "said · turn 0 · Go: failed");
        assertThat(run(LenientTestCase.class, Map.of("parley.subset-tools", "search"))
                        .leaves())
                .containsExactly("open · turn 0 · Go: failed", "said · turn 0 · Go: failed");
    }

    @Test
    void without_it_calls_are_compared_in_order_and_alone() throws IOException {
        assertThat(run(UnsaidTestCase.class, Map.of()).leaves())
                .containsExactly("open · turn 0 · Go: failed", "said · turn 0 · Go: failed");
    }

    @Test
    void a_tool_that_stands_in_both_lists_is_a_fault() throws IOException {
        assertThat(run(ContradictingTestCase.class, Map.of()).message("plays")).isEqualTo("""
                        @ConversationTest ContradictingTestCase#plays has 1 fault:
                          "read" stands in exactTools and in subsetTools at @ToolCallMatching(subsetTools) of ContradictingTestCase#plays; keep one of them""");
    }

    @Test
    void an_argument_that_is_ignored_need_not_be_one_that_the_tool_takes() throws IOException {
        assertThat(run(ForbiddenArgumentTestCase.class, Map.of()).message("plays"))
                .contains("is expected with the argument \"trace_id\", which the tool does not take");

        assertThat(run(ForbiddenArgumentTestCase.class, Map.of("parley.ignored-arguments", "trace_id"))
                        .leaves())
                .containsExactly("recorded · turn 0 · Go: failed");
    }
}
