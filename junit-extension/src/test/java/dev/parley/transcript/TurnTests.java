package dev.parley.transcript;

import static dev.parley.testkit.Answers.text;
import static dev.parley.transcript.Mark.MISSING_TOOL_CALL;
import static dev.parley.transcript.Mark.REASONING_ONLY;
import static dev.parley.transcript.Mark.TOOL_ERROR;
import static dev.parley.transcript.Mark.UNEXPECTED_TOOL_CALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.chat.ToolCall;
import dev.parley.testkit.Transcripts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a turn says of its steps. */
class TurnTests {

    private static final Step UNSENT = new Step(
            StepKind.TOOL_RESPONSE_INJECTION, new Outcome.Aborted("no"), Set.of(), Optional.empty(), List.of());

    private static Turn turn(Step... steps) {
        return Transcripts.turn(0, Outcome.PASSED, steps);
    }

    private static Step marked(Set<Mark> marks) {
        return new Step(StepKind.STANDARD, Outcome.PASSED, marks, Optional.empty(), List.of());
    }

    @Test
    void its_calls_are_those_of_all_steps() {
        ToolCall first = new ToolCall("c1", "order_status", "{}");
        ToolCall second = new ToolCall("c2", "cancel_order", "{}");
        ToolCall third = new ToolCall("c3", "order_status", "{}");

        assertThat(turn(Transcripts.step("", first, second), Transcripts.step("", third), UNSENT)
                        .calls())
                .containsExactly(first, second, third);
    }

    @Test
    void its_reply_is_the_last_answers_text() {
        assertThat(turn(Transcripts.step("Let me see."), Transcripts.step("Shipped."), UNSENT)
                        .reply())
                .isEqualTo("Shipped.");
    }

    @Test
    void its_reply_is_empty_where_no_answer_came() {
        assertThat(turn(UNSENT).reply()).isEmpty();
    }

    @Test
    void its_duration_is_that_of_its_requests_together() {
        assertThat(turn(Transcripts.step("a"), Transcripts.step("b"), UNSENT).duration())
                .isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void its_marks_are_those_of_all_steps_in_one_order() {
        Turn turn = turn(
                marked(Set.of(REASONING_ONLY, UNEXPECTED_TOOL_CALL)),
                marked(Set.of(TOOL_ERROR, MISSING_TOOL_CALL, UNEXPECTED_TOOL_CALL)));

        assertThat(turn.marks()).containsExactly(MISSING_TOOL_CALL, UNEXPECTED_TOOL_CALL, TOOL_ERROR, REASONING_ONLY);
    }

    @Test
    void the_marks_of_a_step_keep_one_order_too() {
        assertThat(marked(Set.of(REASONING_ONLY, TOOL_ERROR, MISSING_TOOL_CALL)).marks())
                .containsExactly(MISSING_TOOL_CALL, TOOL_ERROR, REASONING_ONLY);
    }

    @Test
    @SuppressWarnings("DoNotCall")
    void nobody_can_change_marks() {
        Step step = marked(Set.of(TOOL_ERROR));
        Turn turn = turn(step);

        assertThatThrownBy(() -> step.marks().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> turn.marks().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void marks_are_told_in_the_words_of_every_report() {
        assertThat(Arrays.stream(Mark.values()).map(Mark::toString))
                .containsExactly(
                        "missing tool call",
                        "unexpected tool call",
                        "tool error",
                        "reasoning only",
                        "refused",
                        "content filter");
    }

    @Test
    void kinds_of_steps_have_upstreams_names() {
        assertThat(Arrays.stream(StepKind.values()).map(StepKind::toString))
                .containsExactly("standard", "client_tool_call", "tool_response_injection", "server_tool_call");
    }

    @Test
    void another_outcome_changes_nothing_else() {
        Turn turn = turn(Transcripts.step("a"));

        assertThat(turn.withOutcome(new Outcome.Aborted("no")))
                .isEqualTo(new Turn(
                        turn.conversation(),
                        turn.index(),
                        turn.place(),
                        turn.tags(),
                        turn.user(),
                        new Outcome.Aborted("no"),
                        turn.steps()));
    }

    @Test
    void a_step_knows_its_answer() {
        assertThat(Transcripts.step("a").answer()).map(answer -> answer.text()).contains("a");
        assertThat(UNSENT.answer()).isEmpty();
        assertThat(text("a").text()).isEqualTo("a");
    }

    @Test
    void it_has_an_id_that_stays() {
        TestId test = new TestId("shop.OrderTests", "answers(dev.parley.Conversations)");

        assertThat(test.turn(Transcripts.turn(1, Outcome.PASSED)))
                .isEqualTo("shop.OrderTests#answers(dev.parley.Conversations)/memory/1");
    }
}
