package dev.parley.reporting.figures;

import dev.parley.chat.Answer;
import dev.parley.chat.Timings;
import dev.parley.reporting.metrics.StepBreakdown;
import dev.parley.reporting.metrics.StepTally;
import dev.parley.transcript.Step;
import java.time.Duration;
import java.time.Instant;

/** Counts requests as they come. Not safe for use by several threads. */
final class RequestTally {

    private final StepTally steps = new StepTally();
    private int count;
    private Tokens tokens = Tokens.NONE;
    private Instant start = Instant.MAX;
    private Instant end = Instant.MIN;

    /** Counts the request of a step of the turn at an index, if it sent one. */
    void add(int turn, Step step) {
        step.exchange().ifPresent(exchange -> {
            count++;
            exchange.answer().flatMap(Answer::usage).ifPresent(usage -> tokens = tokens.plus(usage));
            Timings timings = exchange.timings();
            lasts(timings.start(), timings.start().plus(timings.duration()));
            steps.add(turn, step);
        });
    }

    void addAll(RequestTally other) {
        count += other.count;
        tokens = tokens.plus(other.tokens);
        lasts(other.start, other.end);
        steps.addAll(other.steps);
    }

    int count() {
        return count;
    }

    Tokens tokens() {
        return tokens;
    }

    StepBreakdown steps() {
        return steps.figures();
    }

    Duration wall() {
        return count == 0 ? Duration.ZERO : Duration.between(start, end);
    }

    private void lasts(Instant from, Instant to) {
        start = from.isBefore(start) ? from : start;
        end = to.isAfter(end) ? to : end;
    }
}
