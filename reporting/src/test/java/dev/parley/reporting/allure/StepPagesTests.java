package dev.parley.reporting.allure;

import static dev.parley.reporting.Transcripts.CALL;
import static dev.parley.reporting.Transcripts.exchange;
import static dev.parley.reporting.Transcripts.sent;
import static dev.parley.reporting.Transcripts.text;
import static dev.parley.reporting.Transcripts.turn;
import static dev.parley.reporting.Transcripts.unsent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.chat.ToolResult.Origin;
import dev.parley.reporting.Transcripts;
import dev.parley.reporting.turn.TurnFile;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Steps as lines: verdict, name and reason, indented by depth. */
class StepPagesTests {

    private static final Span END = Span.at(Transcripts.START.plusSeconds(9));

    private static List<String> lines(Outcome outcome, Step... steps) {
        List<String> lines = new ArrayList<>();
        StepPages.of(turn(0, "Go", outcome, steps), END).forEach(step -> add(lines, "", step));
        return lines;
    }

    private static void add(List<String> lines, String indent, PageStep step) {
        String reason = step.reason().isEmpty() ? "" : " | " + step.reason().replace("\n", "\\n");
        lines.add(indent + step.verdict().allureWord() + " " + step.name() + reason);
        step.steps().forEach(inner -> add(lines, indent + "  ", inner));
    }

    private static Step made(Outcome outcome, MadeCall... calls) {
        return new Step(StepKind.STANDARD, outcome, Set.of(), Optional.of(exchange(text("Hi."))), List.of(calls));
    }

    private static MadeCall answered(Origin origin, boolean error) {
        return new MadeCall(CALL, List.of(), Optional.of(new ToolResult("call_1", "sent", origin, error)));
    }

    @Test
    void each_outcome_has_its_verdict() {
        Outcome errored = new Outcome.Errored("ERROR, not the model: HTTP 500", new IllegalStateException());

        assertThat(lines(
                        errored,
                        made(Outcome.PASSED),
                        made(errored),
                        unsent(StepKind.SERVER_TOOL_CALL, new Outcome.Aborted("why\nnot"))))
                .containsExactly(
                        "passed 1 · standard · HTTP 200 · TTFT 100 ms · 1234 ms",
                        "broken 2 · standard · HTTP 200 · TTFT 100 ms · 1234 ms | ERROR, not the model: HTTP 500",
                        "skipped 3 · server_tool_call · not sent: why | why\\nnot");
    }

    @Test
    void a_request_that_was_sent_again_says_how_often() {
        assertThat(lines(Outcome.PASSED, Transcripts.sent(Transcripts.repeated())))
                .containsExactly("passed 1 · standard · HTTP 200 · TTFT 100 ms · 1234 ms · 3 attempts");
    }

    @Test
    void each_call_has_its_verdict_and_its_result_one_of_its_own() {
        MadeCall invalid = new MadeCall(
                new ToolCall("c", "order_status", "{\"id\":17}"),
                List.of("/id is a number", "/idd unknown"),
                Optional.empty());
        Outcome failed = new Outcome.Failed("invalid", Optional.empty());

        assertThat(lines(
                        failed,
                        made(
                                failed,
                                answered(Origin.DATASET, false),
                                answered(Origin.DATASET, true),
                                answered(Origin.JAVA, true),
                                invalid,
                                new MadeCall(CALL, List.of(), Optional.empty()))))
                .containsExactly(
                        "failed 1 · standard · HTTP 200 · TTFT 100 ms · 1234 ms | invalid",
                        "  passed order_status({\"id\":\"A-17\"})",
                        "    passed result · dataset · sent",
                        "  passed order_status({\"id\":\"A-17\"})",
                        "    passed result · dataset · sent",
                        "  broken order_status({\"id\":\"A-17\"})",
                        "    broken result · java · sent",
                        "  failed order_status({\"id\":17}) | /id is a number\\n/idd unknown",
                        "  skipped order_status({\"id\":\"A-17\"}) | not answered");
    }

    @Test
    void marks_stand_behind_the_name() {
        Step marked = new Step(
                StepKind.STANDARD,
                Outcome.PASSED,
                Set.of(Mark.MISSING_TOOL_CALL, Mark.REASONING_ONLY),
                Optional.of(exchange(text(""))),
                List.of());

        assertThat(lines(Outcome.PASSED, marked))
                .containsExactly("passed 1 · standard · HTTP 200 · TTFT 100 ms · 1234 ms"
                        + " · missing tool call · reasoning only");
    }

    @Test
    void what_was_found_of_the_turn_as_a_whole_comes_last() {
        assertThat(lines(
                        new Outcome.Failed("wrong      reply\nbecause  of  this", Optional.empty()),
                        made(Outcome.PASSED)))
                .containsExactly(
                        "passed 1 · standard · HTTP 200 · TTFT 100 ms · 1234 ms",
                        "failed verdict · wrong reply | wrong      reply\\nbecause  of  this");
    }

    @Test
    void what_was_not_sent_took_no_time_at_the_end_of_the_turn() {
        Outcome aborted = new Outcome.Aborted("Cancelled");

        assertThat(StepPages.of(turn(0, "Go", aborted, made(Outcome.PASSED), unsent(StepKind.STANDARD, aborted)), END))
                .extracting(PageStep::span)
                .containsExactly(Span.of(exchange(text("Hi."))), END);
    }

    @Test
    void the_files_of_ten_requests_sort_in_their_order() {
        Step[] steps = new Step[10];
        Arrays.fill(steps, sent(exchange(text("Hi."))));

        assertThat(StepPages.of(turn(0, "Go", Outcome.PASSED, steps), END))
                .extracting(step ->
                        step.files().stream().map(TurnFile::name).findFirst().orElse(""))
                .startsWith("01 request.json", "02 request.json")
                .endsWith("09 request.json", "10 request.json");
    }
}
