package dev.parley.reporting;

import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.VARIANT;
import static dev.parley.reporting.Transcripts.exchange;
import static dev.parley.reporting.Transcripts.recorded;
import static dev.parley.reporting.Transcripts.sent;
import static dev.parley.reporting.Transcripts.text;
import static dev.parley.reporting.Transcripts.turn;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import dev.parley.transcript.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnLineTests {

    @Test
    void says_which_turn_it_is_and_how_it_ended() {
        assertThatJson(line(turn(1, "Where is A-17?", Outcome.PASSED))).isEqualTo("""
                {
                  "type": "turn",
                  "id": "shop.OrderTests#answers(dev.parley.Conversations)/memory/1",
                  "test": "shop.OrderTests#answers(dev.parley.Conversations)",
                  "conversation": "memory",
                  "turn": 1,
                  "place": "shop.yaml:11:3",
                  "tags": ["shop", "smoke"],
                  "user": "Where is A-17?",
                  "outcome": "passed",
                  "marks": [],
                  "duration_ms": 0.000,
                  "totals": {"requests": 0, "rounds": 0, "tool_calls": 0, "latency_ms": 0.000},
                  "steps": []
                }
                """);
    }

    @Test
    void says_which_of_several_variants_it_is() {
        Map<String, @Nullable Object> line = TurnLine.of(TEST.in(VARIANT), turn(1, "Hi", Outcome.PASSED));

        assertThat(line)
                .containsEntry("test", "shop.OrderTests#answers(dev.parley.Conversations) [small · required]")
                .containsEntry("id", "shop.OrderTests#answers(dev.parley.Conversations) [small · required]/memory/1")
                .containsEntry("variant", Map.of("model", "small", "tool_choice", "required"));
    }

    @Test
    void begins_with_what_identifies_the_turn() {
        assertThat(TurnLine.of(TEST, turn(0, "Hi", new Outcome.Aborted("why"))).keySet())
                .containsExactly(
                        "type",
                        "id",
                        "test",
                        "conversation",
                        "turn",
                        "place",
                        "tags",
                        "user",
                        "outcome",
                        "reason",
                        "marks",
                        "duration_ms",
                        "totals",
                        "steps");
    }

    @Test
    void tells_why_a_turn_failed() {
        Outcome failed = new Outcome.Failed("memory · turn 0 · missing tool call", Optional.empty());
        assertOutcome(failed, """
                {"outcome": "failed", "reason": "memory · turn 0 · missing tool call"}""");
    }

    @Test
    void sets_expected_and_actual_side_by_side_where_the_outcome_does() {
        Outcome failed =
                new Outcome.Failed("wrong reply", Optional.of(new Outcome.Difference("\"Berlin\"", "\"Bern\"")));
        assertOutcome(failed, """
                {"outcome": "failed", "reason": "wrong reply", "difference": {"expected": "\\"Berlin\\"", "actual": "\\"Bern\\""}}""");
    }

    @Test
    void tells_why_a_turn_was_aborted() {
        assertOutcome(new Outcome.Aborted("Cancelled: memory stopped at turn 0"), """
                {"outcome": "aborted", "reason": "Cancelled: memory stopped at turn 0"}""");
    }

    @Test
    void tells_why_a_turn_errored() {
        Outcome errored = new Outcome.Errored("ERROR, not the model: HTTP 429", new IllegalStateException("429"));
        assertOutcome(errored, """
                {"outcome": "errored", "reason": "ERROR, not the model: HTTP 429"}""");
    }

    @Test
    void shows_the_answer_that_was_recorded() {
        Turn recorded = recorded(turn(0, "Hi", Outcome.PASSED), "It was sent.");
        assertThatJson(line(recorded)).node("reference").isEqualTo("It was sent.");
    }

    @Test
    void adds_up_the_times_of_its_requests() {
        Turn turn = turn(0, "Hi", Outcome.PASSED, sent(exchange(text("a"))), sent(exchange(text("b"))));
        assertThatJson(line(turn)).node("duration_ms").isEqualTo("2469.135");
    }

    @Test
    void shows_the_marks_of_all_steps_in_a_fixed_order() {
        Turn turn = turn(
                0, "Hi", Outcome.PASSED, marked(Mark.REASONING_ONLY, Mark.TOOL_ERROR), marked(Mark.MISSING_TOOL_CALL));
        assertThatJson(line(turn))
                .node("marks")
                .isEqualTo("[\"missing tool call\", \"tool error\", \"reasoning only\"]");
    }

    @Test
    void shows_the_marks_of_each_step_in_a_fixed_order() {
        Turn turn = turn(0, "Hi", Outcome.PASSED, marked(Mark.REASONING_ONLY, Mark.UNEXPECTED_TOOL_CALL));
        assertThatJson(line(turn)).node("steps[0].marks").isEqualTo("[\"unexpected tool call\", \"reasoning only\"]");
    }

    private static Step marked(Mark... marks) {
        return new Step(StepKind.STANDARD, Outcome.PASSED, Set.of(marks), Optional.empty(), List.of());
    }

    private static void assertOutcome(Outcome outcome, String expected) {
        assertThatJson(line(turn(0, "Hi", outcome)))
                .whenIgnoringPaths(
                        "type",
                        "id",
                        "test",
                        "conversation",
                        "turn",
                        "place",
                        "tags",
                        "user",
                        "marks",
                        "duration_ms",
                        "totals",
                        "steps")
                .isEqualTo(expected);
    }

    private static String line(Turn turn) {
        return JsonLine.of(TurnLine.of(TEST, turn));
    }
}
