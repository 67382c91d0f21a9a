package dev.parley.reporting.metrics;

import static dev.parley.reporting.TimedSteps.broken;
import static dev.parley.reporting.TimedSteps.streamed;
import static dev.parley.reporting.TimedSteps.whole;
import static dev.parley.reporting.TimedSteps.withoutCall;
import static dev.parley.transcript.StepKind.CLIENT_TOOL_CALL;
import static dev.parley.transcript.StepKind.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reporting.TimedSteps;
import dev.parley.transcript.Outcome;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepTallyTests {

    private static final Outcome FAILED = new Outcome.Failed("why", Optional.empty());

    private final StepTally tally = new StepTally();

    private static long ms(long milliseconds) {
        return milliseconds * 1_000_000;
    }

    @Test
    void spreads_each_metric_over_the_steps_that_have_it() {
        tally.add(0, streamed(0, 100, 430));
        tally.add(0, whole(0, 20));

        StepFigures all = tally.figures().all();

        assertThat(all.requests()).isEqualTo(2);
        assertThat(all.metrics())
                .containsEntry(Metric.LATENCY, new Distribution(2, ms(450), ms(20), ms(430), ms(20), ms(430), ms(430)))
                .containsEntry(Metric.TTFT, one(ms(100)))
                .containsEntry(Metric.ITL, one(ms(10)))
                .containsEntry(Metric.PROMPT_TOKENS, one(1_200))
                .containsEntry(Metric.OUTPUT_TOKENS, one(34))
                .containsEntry(Metric.OUTPUT_WORDS, new Distribution(2, 2, 1, 1, 1, 1, 1))
                .doesNotContainKeys(Metric.CACHED_TOKENS, Metric.TOOL_CALLS, Metric.TOOL_CALL_TOKENS);
    }

    @Test
    void a_call_that_is_missing_counts_as_0_and_one_that_nobody_expects_does_not() {
        tally.add(0, withoutCall(FAILED));
        tally.add(0, TimedSteps.call(0, 20));
        tally.add(0, whole(0, 20));

        assertThat(tally.figures().all().metrics())
                .containsEntry(Metric.TOOL_CALLS, new Distribution(2, 1, 0, 1, 0, 1, 1));
    }

    @Test
    void breaks_them_down_by_kind_by_turn_and_by_outcome() {
        tally.add(0, withoutCall(FAILED));
        tally.add(1, whole(0, 30));
        tally.add(1, whole(0, 50));

        StepBreakdown figures = tally.figures();

        assertThat(figures.byKind().keySet()).containsExactly(STANDARD, CLIENT_TOOL_CALL);
        assertThat(at(figures.byKind(), STANDARD)).isEqualTo(at(figures.byTurn(), 1));
        assertThat(figures.byTurn().keySet()).containsExactly(0, 1);
        assertThat(latency(at(figures.byTurn(), 1)))
                .isEqualTo(new Distribution(2, ms(80), ms(30), ms(50), ms(30), ms(50), ms(50)));
        assertThat(figures.byOutcome().keySet()).containsExactly("passed", "failed");
        assertThat(latency(at(figures.byOutcome(), "failed"))).isEqualTo(one(ms(20)));
    }

    @Test
    void a_step_that_errored_stands_under_its_outcome_alone() {
        tally.add(0, broken(0, 60_000));

        StepBreakdown figures = tally.figures();

        assertThat(figures.all().requests()).isZero();
        assertThat(figures.byKind()).isEmpty();
        assertThat(figures.byTurn()).isEmpty();
        assertThat(figures.byOutcome()).containsOnlyKeys("errored");
        assertThat(at(figures.byOutcome(), "errored").metrics()).doesNotContainKey(Metric.LATENCY);
    }

    @Test
    void several_come_to_the_figures_of_all_their_steps() {
        StepTally other = new StepTally();
        tally.add(0, whole(0, 10));
        other.add(0, whole(0, 30));
        other.add(2, whole(0, 20));

        tally.addAll(other);

        assertThat(latency(tally.figures().all()))
                .isEqualTo(new Distribution(3, ms(60), ms(10), ms(30), ms(20), ms(30), ms(30)));
        assertThat(tally.figures().byTurn().keySet()).containsExactly(0, 2);
    }

    private static <K> StepFigures at(Map<K, StepFigures> figures, K common) {
        return Objects.requireNonNull(figures.get(common));
    }

    private static Distribution latency(StepFigures figures) {
        return Objects.requireNonNull(figures.metrics().get(Metric.LATENCY));
    }

    private static Distribution one(long value) {
        return new Distribution(1, value, value, value, value, value, value);
    }
}
