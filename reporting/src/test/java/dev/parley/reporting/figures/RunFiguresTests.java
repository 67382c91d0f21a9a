package dev.parley.reporting.figures;

import static dev.parley.reporting.TimedSteps.broken;
import static dev.parley.reporting.TimedSteps.streamed;
import static dev.parley.reporting.TimedSteps.whole;
import static dev.parley.reporting.TimedSteps.withoutCall;
import static dev.parley.reporting.Transcripts.TEST;
import static dev.parley.reporting.Transcripts.cancelled;
import static dev.parley.reporting.Transcripts.conversation;
import static dev.parley.reporting.Transcripts.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reporting.metrics.Distribution;
import dev.parley.reporting.metrics.Metric;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import dev.parley.transcript.TestId;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunFiguresTests {

    private static final TestId OTHER = new TestId("shop.OrderTests", "cancels(dev.parley.Conversations)");
    private static final Outcome FAILED = new Outcome.Failed("memory · turn 0 · missing tool call", Optional.empty());

    private final RunFigures run = new RunFigures();

    @Test
    void all_figures_of_a_test() {
        run.add(TEST, passed(streamed(0, 100, 500), streamed(600, 200, 1_000)));
        run.add(TEST, passed(streamed(2_000, 300, 400)));
        run.add(TEST, cancelled(1));
        Figures figures = run.of(TEST).orElseThrow();
        assertThat(figures)
                .returns(new OutcomeCount(2, 0, 1, 0), Figures::turns)
                .returns(0, Figures::missingToolCalls)
                .returns(Map.of(), Figures::marks)
                .returns(3, Figures::requests)
                .returns(new Tokens(3_600, 102, 3), Figures::tokens)
                .returns(Duration.ofMillis(2_400), Figures::wall);
        assertThat(shown(figures, Metric.TTFT)).isEqualTo("200 300");
        assertThat(shown(figures, Metric.LATENCY)).isEqualTo("500 1000");
    }

    @Test
    void a_test_without_turns_has_none() {
        assertThat(run.of(TEST)).isEmpty();
    }

    @Test
    void tests_are_counted_apart_and_together() {
        run.add(TEST, passed(streamed(0, 100, 500)));
        run.add(OTHER, passed(streamed(5_000, 300, 700)));
        assertThat(run.of(OTHER).map(Figures::requests)).contains(1);
        Figures total = run.total();
        assertThat(total)
                .returns(new OutcomeCount(2, 0, 0, 0), Figures::turns)
                .returns(2, Figures::requests)
                .returns(new Tokens(2_400, 68, 2), Figures::tokens)
                .returns(Duration.ofMillis(5_700), Figures::wall);
        assertThat(shown(total, Metric.TTFT)).isEqualTo("100 300");
        assertThat(shown(total, Metric.LATENCY)).isEqualTo("500 700");
    }

    @Test
    void turns_are_counted_by_the_marks_that_they_have() {
        run.add(TEST, passed(marked(Mark.REFUSED), marked(Mark.REFUSED, Mark.CONTENT_FILTER)));
        run.add(OTHER, passed(marked(Mark.REFUSED)));
        assertThat(run.total().marks()).isEqualTo(Map.of(Mark.REFUSED, 2, Mark.CONTENT_FILTER, 1));
    }

    @Test
    void a_conversation_has_the_figures_of_its_turns() {
        Figures figures = Figures.of(conversation(passed(whole(0, 30)), turn(1, "Go", Outcome.PASSED, whole(50, 20))));
        assertThat(figures.requests()).isEqualTo(2);
        assertThat(figures.steps().byTurn().keySet()).containsExactly(0, 1);
        assertThat(shown(figures, Metric.LATENCY)).isEqualTo("20 30");
    }

    @Test
    void the_percentiles_of_a_run_are_those_of_all_its_requests() {
        IntStream.rangeClosed(1, 90).forEach(time -> run.add(TEST, passed(whole(0, time))));
        IntStream.rangeClosed(91, 100).forEach(time -> run.add(OTHER, passed(whole(0, time))));
        assertThat(shown(run.total(), Metric.LATENCY)).isEqualTo("50 95");
    }

    @Test
    void tests_keep_the_order_of_their_first_turns() {
        run.add(OTHER, cancelled(0));
        run.add(TEST, cancelled(0));
        run.add(OTHER, cancelled(1));
        assertThat(run.tests()).containsExactly(OTHER, TEST);
    }

    @Test
    void a_missing_call_counts_whatever_the_policy_made_of_it() {
        run.add(TEST, turn(0, "Go", FAILED, withoutCall(FAILED)));
        run.add(TEST, turn(1, "Go", new Outcome.Aborted("why"), withoutCall(new Outcome.Aborted("why"))));
        run.add(TEST, passed(withoutCall(Outcome.PASSED)));
        run.add(TEST, passed(streamed(0, 1, 2)));
        assertThat(run.total().missingToolCalls()).isEqualTo(3);
    }

    @Test
    void a_request_that_broke_off_is_counted_and_not_timed() {
        run.add(TEST, turn(0, "Go", FAILED, whole(0, 30), broken(30, 60_000)));
        Figures figures = run.total();
        assertThat(figures.requests()).isEqualTo(2);
        assertThat(shown(figures, Metric.LATENCY)).isEqualTo("30 30");
        assertThat(figures.of(Metric.TTFT)).isEmpty();
        assertThat(figures.missingToolCalls()).isZero();
    }

    @Test
    void usage_that_was_not_reported_is_told_from_none() {
        run.add(TEST, passed(whole(0, 30), streamed(30, 1, 2)));
        assertThat(run.total().tokens()).isEqualTo(new Tokens(1_200, 34, 1));
    }

    @Test
    void turns_that_were_never_sent_took_no_time() {
        run.add(TEST, cancelled(0));
        assertThat(run.total().wall()).isZero();
        assertThat(run.total().of(Metric.LATENCY)).isEmpty();
    }

    @Test
    void the_three_slowest_turns_are_kept_the_slowest_first() {
        for (int duration : new int[] {20, 50, 10, 40, 50, 30}) {
            run.add(TEST, turn(duration, "Go", Outcome.PASSED, whole(0, duration)));
        }
        assertThat(run.slowest())
                .extracting(SlowTurn::name)
                .containsExactly("memory · turn 50", "memory · turn 50", "memory · turn 40");
    }

    @Test
    void the_first_ten_failures_are_kept_and_the_others_counted() {
        IntStream.range(0, 100_000).forEach(index -> run.add(TEST, turn(index, "Go", FAILED)));
        assertThat(run.failures().first())
                .hasSize(10)
                .last()
                .extracting(Failure::place)
                .isEqualTo("shop.yaml:19");
        assertThat(run.failures().more()).isEqualTo(99_990);
    }

    @Test
    void a_turn_that_was_skipped_is_no_failure() {
        run.add(TEST, cancelled(0));
        assertThat(run.failures()).isEqualTo(Failures.NONE);
    }

    @Test
    void a_check_of_the_whole_conversation_is_a_failure_of_its_own() {
        run.add(TEST, conversation(passed()).atBest(new Outcome.Failed("too many words", Optional.empty())));
        assertThat(run.failures().first())
                .containsExactly(new Failure(TEST, "failed", "memory · conversation · too many words", "shop.yaml:9"));
    }

    @Test
    void a_conversation_that_failed_by_a_turn_is_none() {
        Turn failed = turn(0, "Go", FAILED);
        run.add(TEST, failed);
        run.add(TEST, conversation(failed));
        assertThat(run.failures().first()).hasSize(1);
    }

    private static Turn passed(Step... steps) {
        return turn(0, "Go", Outcome.PASSED, steps);
    }

    private static Step marked(Mark... marks) {
        return new Step(StepKind.STANDARD, Outcome.PASSED, Set.of(marks), Optional.empty(), List.of());
    }

    /** Returns the 50th and the 95th percentile of a time, in milliseconds. */
    private static String shown(Figures figures, Metric metric) {
        Distribution spread = figures.of(metric).orElseThrow();
        return spread.p50() / 1_000_000 + " " + spread.p95() / 1_000_000;
    }
}
