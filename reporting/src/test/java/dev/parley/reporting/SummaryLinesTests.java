package dev.parley.reporting;

import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.cancelled;
import static dev.parley.reporting.Transcripts.conversation;
import static dev.parley.reporting.Transcripts.turn;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reporting.figures.RunFigures;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.PlayedPart;
import dev.parley.transcript.Step;
import dev.parley.transcript.ToolCoverage;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SummaryLinesTests {

    private static final Conversation PASSED =
            conversation(turn(0, "Hi", Outcome.PASSED), turn(1, "Bye", Outcome.PASSED));
    private static final String UNSENT =
            "\"totals\":{\"requests\":0,\"rounds\":0,\"tool_calls\":0,\"latency_ms\":0.000},\"metrics\":{\"requests\":0}}";

    @Test
    void a_conversation_says_how_it_ended_and_counts_its_turns() {
        assertThat(JsonLine.of(SummaryLines.ofConversation(TEST, PASSED)))
                .isEqualTo("{\"type\":\"conversation\","
                        + "\"id\":\"shop.OrderTests#answers(dev.parley.Conversations)/memory\","
                        + "\"test\":\"shop.OrderTests#answers(dev.parley.Conversations)\","
                        + "\"conversation\":\"memory\",\"place\":\"shop.yaml:9:3\",\"outcome\":\"passed\",\"turns\":2,"
                        + UNSENT);
    }

    @Test
    void a_conversation_says_which_check_of_its_own_failed() {
        Conversation failed = PASSED.atBest(new Outcome.Failed("too many words", Optional.empty()));
        assertThat(JsonLine.of(SummaryLines.ofConversation(TEST, failed)))
                .isEqualTo("{\"type\":\"conversation\","
                        + "\"id\":\"shop.OrderTests#answers(dev.parley.Conversations)/memory\","
                        + "\"test\":\"shop.OrderTests#answers(dev.parley.Conversations)\","
                        + "\"conversation\":\"memory\",\"place\":\"shop.yaml:9:3\",\"outcome\":\"failed\","
                        + "\"reason\":\"too many words\",\"turns\":2," + UNSENT);
    }

    @Test
    void a_test_says_which_part_of_it_is_played() {
        assertThat(JsonLine.of(SummaryLines.ofPart(TEST, new PlayedPart(12, 40, "tags = smoke"))))
                .isEqualTo("{\"type\":\"part\",\"test\":\"shop.OrderTests#answers(dev.parley.Conversations)\","
                        + "\"played\":12,\"conversations\":40,\"by\":\"tags = smoke\"}");
    }

    @Test
    void a_conversation_says_what_its_requests_come_to_and_how_they_are_spread() {
        Conversation conversation = conversation(
                turn(0, "Hi", Outcome.PASSED, TimedSteps.streamed(0, 100, 430)),
                turn(1, "Bye", Outcome.PASSED, TimedSteps.whole(1_000, 20)));
        assertThatJson(JsonLine.of(SummaryLines.ofConversation(TEST, conversation)))
                .and(
                        line -> line.node("totals").isEqualTo("""
                                {"requests": 2, "rounds": 0, "tool_calls": 0, "prompt_tokens": 1200, "output_tokens": 34,
                                 "latency_ms": 450.000, "elapsed_ms": 1020.000}"""),
                        line -> line.node("metrics.requests").isEqualTo(2),
                        line -> line.node("metrics.latency_ms").isEqualTo("""
                                {"count": 2, "sum": 450.000, "mean": 225.000, "min": 20.000, "p50": 20.000, "p95": 430.000,
                                 "p99": 430.000, "max": 430.000}"""),
                        line -> line.node("metrics.output_tokens").isEqualTo("""
                                {"count": 1, "sum": 34, "mean": 34.000, "min": 34, "p50": 34, "p95": 34, "p99": 34,
                                 "max": 34}"""));
    }

    @Test
    void a_test_and_a_run_say_their_figures() {
        RunFigures run = new RunFigures();
        Outcome failed = new Outcome.Failed("why", Optional.empty());
        run.add(TEST, turn(0, "Hi", failed, TimedSteps.withoutCall(failed)));
        run.add(TEST, turn(1, "Bye", Outcome.PASSED, TimedSteps.whole(1_000, 20), refused()));
        String figures = """
                {
                  "turns": 2, "outcomes": {"passed": 1, "failed": 1, "aborted": 0, "errored": 0},
                  "missing_tool_calls": 1, "marks": {"refused": 1}, "requests": 3,
                  "usage": {"requests": 1, "prompt_tokens": 1200, "completion_tokens": 34}, "wall_ms": 1020.000,
                  "metrics": "${json-unit.ignore}", "by_step_kind": "${json-unit.ignore}",
                  "by_turn": "${json-unit.ignore}", "by_outcome": "${json-unit.ignore}"
                }""";
        assertThatJson(JsonLine.of(SummaryLines.ofTest(TEST, run.of(TEST).orElseThrow(), ToolCoverage.NONE)))
                .whenIgnoringPaths("type", "test")
                .isEqualTo(figures);
        String total = JsonLine.of(SummaryLines.ofRun(1, run.total(), ToolCoverage.NONE));
        assertThatJson(total).whenIgnoringPaths("type", "tests").isEqualTo(figures);
        assertThatJson(total)
                .and(
                        line -> line.node("type").isEqualTo("run"),
                        line -> line.node("tests").isEqualTo(1),
                        line -> line.node("metrics.requests").isEqualTo(3),
                        line -> line.node("by_step_kind.standard.requests").isEqualTo(2),
                        line -> line.node("by_step_kind.client_tool_call.tool_call_count.sum")
                                .isEqualTo(0),
                        line -> line.node("by_turn.0.latency_ms.p50").isEqualTo("20.000"),
                        line -> line.node("by_outcome.failed.ttft_ms.mean").isEqualTo("10.000"),
                        line -> line.node("by_outcome.passed.ttft_ms").isAbsent());
    }

    @Test
    void a_test_leaves_out_what_nobody_measured() {
        RunFigures run = new RunFigures();
        run.add(TEST, cancelled(0));
        assertThatJson(JsonLine.of(SummaryLines.ofTest(TEST, run.of(TEST).orElseThrow(), ToolCoverage.NONE)))
                .and(
                        line -> line.node("usage").isEqualTo("{\"requests\": 0}"),
                        line -> line.node("metrics").isEqualTo("{\"requests\": 0}"),
                        line -> line.node("by_turn").isEqualTo("{}"));
    }

    @Test
    void a_test_and_a_run_tell_what_of_their_tools_no_call_exercised() {
        RunFigures run = new RunFigures();
        run.add(TEST, Transcripts.offering());
        run.addCoverage(TEST, Transcripts.offering());
        String coverage = """
                {
                  "tools": {"exercised": 1, "of": 2}, "parameters": {"exercised": 1, "of": 3},
                  "values": {"exercised": 0, "of": 2}, "never": ["order_status.kind", "cancel_order"]
                }""";
        assertThatJson(JsonLine.of(SummaryLines.ofTest(TEST, run.of(TEST).orElseThrow(), run.coverage(TEST))))
                .node("tool_coverage")
                .isEqualTo(coverage);
        assertThatJson(JsonLine.of(SummaryLines.ofRun(1, run.total(), run.coverage())))
                .node("tool_coverage")
                .isEqualTo(coverage);
    }

    private static Step refused() {
        Step step = TimedSteps.whole(1_000, 20);
        return new Step(step.kind(), step.outcome(), Set.of(Mark.REFUSED), step.exchange(), step.calls());
    }
}
