package dev.parley.reporting.figures;

import java.time.Duration;
import java.util.Optional;

/**
 * The figures of many turns.
 *
 * @param turns the turns by outcome
 * @param missingToolCalls how many turns missed a call that was expected, whatever the policy made of it
 * @param requests how many requests were sent
 * @param tokens what they cost
 * @param ttft until the first token of a streamed answer; absent where no answer was streamed. Requests of steps that errored
 *     are left out, here and in the latency
 * @param latency until a request's answer was read to its end; absent where none was
 * @param wall from the first request to the end of the last, the times of tools and of waiting in between counted
 * @since 0.1.0
 */
public record Figures(
        OutcomeCount turns,
        int missingToolCalls,
        int requests,
        Tokens tokens,
        Optional<Percentiles> ttft,
        Optional<Percentiles> latency,
        Duration wall) {}
