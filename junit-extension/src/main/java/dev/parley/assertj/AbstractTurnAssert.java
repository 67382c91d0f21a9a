package dev.parley.assertj;

import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.Totals;
import dev.parley.transcript.Turn;
import java.util.List;
import org.assertj.core.api.DurationAssert;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a turn, to extend by your own.
 *
 * @param <SELF> the type that a chain goes on with
 * @since 0.1.0
 */
public abstract class AbstractTurnAssert<SELF extends AbstractTurnAssert<SELF>>
        extends AbstractAnsweredAssert<SELF, Turn> {

    /** Creates assertions whose failures begin with the turn's name. */
    protected AbstractTurnAssert(@Nullable Turn turn, Class<?> selfType) {
        super(turn, selfType);
        info.description(turn == null ? "turn" : turn.name());
    }

    @Override
    final List<Step> played() {
        return actual.steps();
    }

    @Override
    final Outcome outcome() {
        return actual.outcome();
    }

    @Override
    final Totals sum() {
        return actual.totals();
    }

    /**
     * Goes on to a step by its position, from 0, planned ones counted: {@code step(0).hasFinishReason("tool_calls")}.
     *
     * @throws AssertionError if there are not so many
     */
    public StepAssert step(int index) {
        return navigate(Target.STEP, () -> {
            List<Step> steps = present().steps();
            verify(
                    index >= 0 && index < steps.size(),
                    () -> failure("expected a step at index " + index + ", there are " + steps.size()));
            return new Part<>(steps.get(index), "step " + index);
        });
    }

    /** Goes on to the list of steps: {@code steps().hasSize(2)}. */
    public ListAssert<Step> steps() {
        return navigate(Target.STEPS, () -> new Part<>(present().steps(), "steps"));
    }

    /** Goes on to how long the requests took together, tools not counted: {@code latency().isLessThan(ofSeconds(5))}. */
    public DurationAssert latency() {
        return navigate(Target.DURATION, () -> new Part<>(present().duration(), "latency"));
    }

    /**
     * Goes on to the time from the first request to the end of the last answer, tools counted:
     * {@code elapsed().isLessThan(ofSeconds(8))}.
     *
     * @throws AssertionError if nothing was sent
     */
    public DurationAssert elapsed() {
        return navigate(
                Target.DURATION,
                () -> new Part<>(
                        present().totals().elapsed().orElseThrow(() -> failure("expected a time, nothing was sent")),
                        "elapsed"));
    }
}
