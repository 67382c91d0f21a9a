package dev.parley.reporting.allure;

import dev.parley.chat.Exchange;
import dev.parley.transcript.Step;
import dev.parley.transcript.Turn;
import java.time.Instant;
import java.util.Optional;

/**
 * From when until when.
 *
 * @param start the start
 * @param stop the end, not before the start
 */
record Span(Instant start, Instant stop) {

    static Span of(Exchange exchange) {
        Instant start = exchange.timings().start();
        return new Span(start, start.plus(exchange.timings().duration()));
    }

    /** Returns from the turn's first request until its last answer; nothing where it sent nothing. */
    static Optional<Span> of(Turn turn) {
        return turn.steps().stream()
                .map(Step::exchange)
                .flatMap(Optional::stream)
                .map(Span::of)
                .reduce((first, next) -> new Span(first.start(), next.stop()));
    }

    /** Returns a moment: it takes no time. */
    static Span at(Instant moment) {
        return new Span(moment, moment);
    }

    /** Returns the moment at its end. */
    Span end() {
        return at(stop);
    }
}
