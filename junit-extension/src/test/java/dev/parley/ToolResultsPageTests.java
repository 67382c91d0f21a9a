package dev.parley;

import static dev.parley.testkit.ScriptedAnswer.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolResult;
import dev.parley.testkit.Run;
import dev.parley.testkit.ScriptedAnswer;
import dev.parley.testkit.ScriptedServer;
import dev.parley.transcript.Turn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tools and results that {@code docs/tools.md} shows, in whole runs. */
class ToolResultsPageTests {

    private static final List<Turn> TURNS = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void forget() {
        RememberedWaiting.WAITED.clear();
        TURNS.clear();
    }

    @Endpoint(stream = false)
    @ExtendWith(RememberedWaiting.class)
    static class ResultsTestCase {
        @ConversationTest(dataset = "tool-results.yaml", tools = OrderTools.class)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.eachTurn(TURNS::add).tests();
        }
    }

    private static ScriptedAnswer status(String id) {
        return ScriptedAnswer.call("c_" + id, "order_status", "{\"id\":\"" + id + "\"}");
    }

    @Test
    void results_come_from_tables_from_schemas_and_late() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(List.of(
                status("A-17"),
                status("B-2"),
                text("Done."),
                status("A-17"),
                text("Done."),
                status("A-17"),
                status("A-17"),
                text("Done.")))) {
            Run.of(ResultsTestCase.class, server);
        }

        assertThat(TURNS)
                .flatExtracting(Turn::steps)
                .flatExtracting(step -> step.calls())
                .map(made -> made.result().map(ToolResult::content).orElse("no result"))
                .containsExactly(
                        "{\"state\":\"shipped\"}",
                        "{\"error\":\"order B-2 was cancelled\"}",
                        "{\"id\":\"A-17\",\"state\":\"shipped\"}",
                        "{\"error\":\"the warehouse is busy\"}",
                        "{\"state\":\"shipped\"}");
        assertThat(RememberedWaiting.WAITED).containsExactly(Duration.ofMillis(200), Duration.ofSeconds(1));
    }

    @Endpoint(stream = false)
    @ToolLoop(toolTimeLimit = "soon")
    static class MisspeltTestCase {
        @ConversationTest(dataset = "tool-results.yaml", tools = OrderTools.class)
        Stream<DynamicNode> plays(Conversations conversations) {
            return conversations.tests();
        }
    }

    @Test
    void a_time_limit_that_is_no_time_is_a_fault() {
        Run run = Run.of(
                MisspeltTestCase.class,
                Map.of("parley.base-url", "http://127.0.0.1:9/v1", "parley.model", "test-model"));

        assertThat(run.message("plays"))
                .contains("toolTimeLimit is \"soon\" at @ToolLoop(toolTimeLimit) of MisspeltTestCase#plays;"
                        + " write a time of at most 10m such as 200ms, 1.5s or 2m, and not 0");
    }
}
