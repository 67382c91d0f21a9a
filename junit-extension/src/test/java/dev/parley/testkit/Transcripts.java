package dev.parley.testkit;

import dev.parley.chat.Exchange;
import dev.parley.chat.Timings;
import dev.parley.chat.ToolCall;
import dev.parley.input.Place;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Transcripts as playing would write them. */
public final class Transcripts {

    public static final Place PLACE = new Place("shop.yaml", Optional.empty(), 4, 5);

    private Transcripts() {}

    /** A turn of the conversation {@code memory}. */
    public static Turn turn(int index, Outcome outcome, Step... steps) {
        return new Turn("memory", index, PLACE, List.of("shop"), "Go", outcome, List.of(steps));
    }

    /** A step that took 20 ms, answered by this text and these calls. */
    public static Step step(String text, ToolCall... calls) {
        return step(Duration.ofMillis(20), text, calls);
    }

    /** A step that took so long. */
    public static Step step(Duration duration, String text, ToolCall... calls) {
        Timings timings = Timings.whole(Instant.EPOCH, duration);
        Exchange exchange = new Exchange(
                "http://model",
                Map.of(),
                Map.of(),
                OptionalInt.of(200),
                "",
                Optional.of(Answers.answer(text, List.of(calls), "stop")),
                timings);
        List<MadeCall> made = Arrays.stream(calls)
                .map(call -> new MadeCall(call, List.of(), Optional.empty()))
                .toList();
        return new Step(StepKind.STANDARD, Outcome.PASSED, Set.of(), Optional.of(exchange), made);
    }
}
