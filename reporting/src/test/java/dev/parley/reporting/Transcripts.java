package dev.parley.reporting;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.Exchange.Attempt;
import dev.parley.chat.Exchange.Wait;
import dev.parley.chat.FinishReason;
import dev.parley.chat.Timings;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.chat.ToolResult.Origin;
import dev.parley.chat.Usage;
import dev.parley.chat.Variant;
import dev.parley.input.Place;
import dev.parley.json.Json;
import dev.parley.transcript.Conversation;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Step;
import dev.parley.transcript.StepKind;
import dev.parley.transcript.TestId;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Transcripts made by hand, with fixed times. */
public final class Transcripts {

    public static final TestId TEST = new TestId("shop.OrderTests", "answers(dev.parley.Conversations)");
    public static final Variant VARIANT = variant();
    public static final ToolCall CALL = new ToolCall("call_1", "order_status", "{\"id\":\"A-17\"}");
    public static final Instant START = Instant.parse("2026-11-22T16:22:33.045Z");

    private Transcripts() {}

    private static Variant variant() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("model", "small");
        values.put("tool_choice", "required");
        return new Variant(values);
    }

    public static Place place(int line) {
        return new Place("shop.yaml", Optional.empty(), line, 3);
    }

    public static Turn turn(int index, String user, Outcome outcome, Step... steps) {
        return new Turn("memory", index, place(10 + index), List.of("shop", "smoke"), user, outcome, List.of(steps));
    }

    /** Returns a turn that was cancelled before it began. */
    public static Turn cancelled(int index) {
        Outcome aborted = new Outcome.Aborted("Cancelled: memory stopped at turn 0");
        return turn(index, "And B-4?", aborted, unsent(StepKind.STANDARD, aborted));
    }

    public static Step sent(Exchange exchange) {
        return new Step(StepKind.STANDARD, Outcome.PASSED, Set.of(), Optional.of(exchange), List.of());
    }

    public static Step unsent(StepKind kind, Outcome outcome) {
        return new Step(kind, outcome, Set.of(), Optional.empty(), List.of());
    }

    /** Returns a turn of two steps that says all that a turn can say. */
    public static Turn toolTurn() {
        Answer call = new Answer(
                "",
                "The user wants a status.",
                List.of(CALL),
                Optional.of(FinishReason.TOOL_CALLS),
                Optional.of(new Usage(120, 18, OptionalLong.of(64))),
                Optional.of("chatcmpl-1"));
        ToolResult result = new ToolResult("call_1", "{\"status\":\"sent\"}", Origin.JAVA, false);
        Step first = new Step(
                StepKind.CLIENT_TOOL_CALL,
                Outcome.PASSED,
                Set.of(),
                Optional.of(exchange(call)),
                List.of(new MadeCall(CALL, List.of(), Optional.of(result))));
        Step second = new Step(
                StepKind.TOOL_RESPONSE_INJECTION,
                Outcome.PASSED,
                Set.of(),
                Optional.of(exchange(text("It was sent."))),
                List.of());
        return turn(0, "Where is order A-17?", Outcome.PASSED, first, second);
    }

    /** Returns a turn that offers two tools and calls one, with one of its two parameters. */
    public static Turn offering() {
        return offering(CALL);
    }

    /** Returns a turn that was offered two tools and made a call. */
    public static Turn offering(ToolCall call) {
        Exchange exchange = exchange(text("Hi."));
        Exchange offering = new Exchange(
                exchange.url(),
                exchange.headers(),
                object("""
                        {"tools": [
                          {"type": "function", "function": {"name": "order_status", "parameters": {"properties": {
                            "id": {}, "kind": {"enum": ["normal", "express"]}}}}},
                          {"type": "function", "function": {"name": "cancel_order", "parameters": {"properties": {
                            "id": {}}}}}]}"""),
                exchange.status(),
                exchange.rawAnswer(),
                exchange.answer(),
                exchange.timings());
        MadeCall made = new MadeCall(call, List.of(), Optional.empty());
        return turn(
                0,
                "Where is order A-17?",
                Outcome.PASSED,
                new Step(StepKind.STANDARD, Outcome.PASSED, Set.of(), Optional.of(offering), List.of(made)));
    }

    public static Conversation conversation(Turn... turns) {
        return Conversation.of("memory", place(9), List.of(turns));
    }

    public static Answer text(String text) {
        return new Answer(
                text, "", List.of(), Optional.of(new FinishReason("stop")), Optional.empty(), Optional.empty());
    }

    /** Returns a streamed exchange. */
    public static Exchange exchange(Answer answer) {
        return new Exchange(
                "http://localhost:8000/v1/chat/completions",
                Map.of("content-type", "application/json", "authorization", "***", "accept", "text/event-stream"),
                object(
                        "{\"model\":\"tiny\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"temperature\":0.0}"),
                OptionalInt.of(200),
                "data: [DONE]\n\n",
                Optional.of(answer),
                new Timings(
                        START,
                        Duration.ofNanos(1_234_567_890),
                        Optional.of(Duration.ofMillis(100)),
                        Optional.of(Duration.ofMillis(250)),
                        Optional.of(Duration.ofMillis(1200)),
                        12));
    }

    /** Returns an exchange to which nothing came back. */
    public static Exchange unanswered() {
        return new Exchange(
                "http://localhost:8000/v1/chat/completions",
                Map.of(),
                Map.of("model", "tiny"),
                OptionalInt.empty(),
                "",
                Optional.empty(),
                Timings.whole(START, Duration.ofSeconds(5)));
    }

    /** Returns an exchange that was answered at the third attempt. */
    public static Exchange repeated() {
        Exchange last = exchange(text("Hi."));
        return new Exchange(
                last.url(),
                last.headers(),
                last.requestBody(),
                last.status(),
                last.rawAnswer(),
                last.answer(),
                last.timings(),
                List.of(
                        new Attempt(START.minusSeconds(3), Wait.NONE, OptionalInt.empty(), Optional.of("no answer")),
                        new Attempt(
                                START.minusSeconds(2),
                                new Wait(Duration.ofSeconds(1), false),
                                OptionalInt.of(429),
                                Optional.of("HTTP 429")),
                        new Attempt(
                                START, new Wait(Duration.ofSeconds(2), true), OptionalInt.of(200), Optional.empty())));
    }

    private static Map<String, @Nullable Object> object(String json) {
        return Json.copyOf((Map<?, ?>) Objects.requireNonNull(Json.parse(json)));
    }

    /** Returns a turn of a recorded chat. */
    public static Turn recorded(Turn turn, String answer) {
        return new Turn(
                turn.conversation(),
                turn.index(),
                turn.place(),
                turn.tags(),
                turn.user(),
                turn.outcome(),
                turn.steps(),
                Optional.of(answer),
                turn.variant());
    }
}
