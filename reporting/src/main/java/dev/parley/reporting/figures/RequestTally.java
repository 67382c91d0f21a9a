package dev.parley.reporting.figures;

import dev.parley.chat.Answer;
import dev.parley.chat.Timings;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import java.time.Duration;
import java.time.Instant;

/** Counts requests as they come. Not safe for use by several threads. */
final class RequestTally {

    private final Samples ttft = new Samples();
    private final Samples latency = new Samples();
    private int count;
    private Tokens tokens = Tokens.NONE;
    private Instant start = Instant.MAX;
    private Instant end = Instant.MIN;

    /** Counts the request of a step, if it sent one. */
    void add(Step step) {
        step.exchange().ifPresent(exchange -> {
            count++;
            exchange.answer().flatMap(Answer::usage).ifPresent(usage -> tokens = tokens.plus(usage));
            Timings timings = exchange.timings();
            lasts(timings.start(), timings.start().plus(timings.duration()));
            if (!(step.outcome() instanceof Outcome.Errored)) { // how long a failure took says nothing about answers
                latency.add(timings.duration());
                timings.firstToken().ifPresent(ttft::add);
            }
        });
    }

    void addAll(RequestTally other) {
        count += other.count;
        tokens = tokens.plus(other.tokens);
        lasts(other.start, other.end);
        latency.addAll(other.latency);
        ttft.addAll(other.ttft);
    }

    int count() {
        return count;
    }

    Figures figures(OutcomeCount turns, int missingToolCalls) {
        return new Figures(
                turns,
                missingToolCalls,
                count,
                tokens,
                Percentiles.of(ttft.toArray()),
                Percentiles.of(latency.toArray()),
                count == 0 ? Duration.ZERO : Duration.between(start, end));
    }

    private void lasts(Instant from, Instant to) {
        start = from.isBefore(start) ? from : start;
        end = to.isAfter(end) ? to : end;
    }
}
