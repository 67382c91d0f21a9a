package dev.parley.reporting;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.FinishReason;
import dev.parley.chat.Timings;
import dev.parley.chat.Usage;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Steps by their times, in milliseconds. */
public final class TimedSteps {

    private static final Outcome ERRORED = new Outcome.Errored("ERROR, not the model: HTTP 500", new Exception());

    private TimedSteps() {}

    /** Returns a step that was answered as a stream, 1,200 tokens for 34. */
    public static Step streamed(long start, long firstToken, long duration) {
        Timings timings = timings(start, duration, Optional.of(Duration.ofMillis(firstToken)));
        return step(StepKind.STANDARD, Outcome.PASSED, answer(Optional.of(usage())), timings);
    }

    /** Returns a step that was answered as a whole, and whose cost nobody told. */
    public static Step whole(long start, long duration) {
        return step(
                StepKind.STANDARD,
                Outcome.PASSED,
                answer(Optional.empty()),
                timings(start, duration, Optional.empty()));
    }

    /** Returns a step that should have called and ended so. */
    public static Step withoutCall(Outcome outcome) {
        return step(
                StepKind.CLIENT_TOOL_CALL,
                outcome,
                answer(Optional.of(usage())),
                timings(0, 20, Optional.of(Duration.ofMillis(10))));
    }

    /** Returns a step that was answered by a call, as a whole, and whose cost nobody told. */
    public static Step call(long start, long duration) {
        Answer answer =
                new Answer("", "", List.of(Transcripts.CALL), Optional.empty(), Optional.empty(), Optional.empty());
        Step silent =
                step(StepKind.CLIENT_TOOL_CALL, Outcome.PASSED, answer, timings(start, duration, Optional.empty()));
        List<MadeCall> calls = List.of(new MadeCall(Transcripts.CALL, List.of(), Optional.empty()));
        return new Step(silent.kind(), silent.outcome(), Set.of(), silent.exchange(), calls);
    }

    /** Returns a step whose stream broke off after its first token. */
    public static Step broken(long start, long duration) {
        Timings timings = timings(start, duration, Optional.of(Duration.ofMillis(1)));
        return step(StepKind.CLIENT_TOOL_CALL, ERRORED, answer(Optional.empty()), timings);
    }

    private static Step step(StepKind kind, Outcome outcome, Answer answer, Timings timings) {
        Exchange exchange =
                new Exchange("http://model", Map.of(), Map.of(), OptionalInt.of(200), "", Optional.of(answer), timings);
        return new Step(kind, outcome, Set.of(), Optional.of(exchange), List.of());
    }

    private static Answer answer(Optional<Usage> usage) {
        return new Answer("Hi.", "", List.of(), Optional.of(new FinishReason("stop")), usage, Optional.empty());
    }

    private static Usage usage() {
        return new Usage(1_200, 34, OptionalLong.empty());
    }

    private static Timings timings(long start, long duration, Optional<Duration> firstToken) {
        return new Timings(
                Transcripts.START.plusMillis(start),
                Duration.ofMillis(duration),
                firstToken,
                firstToken,
                firstToken.map(first -> Duration.ofMillis(duration)),
                firstToken.isPresent() ? 10 : 0);
    }
}
