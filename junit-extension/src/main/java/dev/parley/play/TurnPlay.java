package dev.parley.play;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolResult;
import dev.parley.match.Conduct;
import dev.parley.match.Expectation;
import dev.parley.match.Mismatch;
import dev.parley.match.judge.ExpectationJudge;
import dev.parley.model.EndpointException;
import dev.parley.model.ModelRequest;
import dev.parley.plan.Demand;
import dev.parley.plan.Offer;
import dev.parley.plan.PlannedTurn;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plays one turn: call, result, call, until the model answers in text or something stops it. */
final class TurnPlay {

    private final TurnContext context;
    private final PlannedTurn planned;
    private final History history;
    private final TurnRecord record;
    private final FailureText failure;
    private final ResultSource results;
    private final List<List<ToolCall>> callsByStep = new ArrayList<>();
    private boolean stopsConversation;

    TurnPlay(TurnContext context, History history) {
        this.context = context;
        this.planned = context.planned();
        this.history = history;
        this.record = new TurnRecord(context.plan(), planned);
        this.failure = new FailureText(context, history);
        this.results = new ResultSource(context);
    }

    /** Returns whether nothing more of the conversation may be sent. */
    boolean stopsConversation() {
        return stopsConversation;
    }

    /** Plays the turn to its end. Whatever is thrown becomes its outcome, so that nobody asks for it a second time. */
    Turn play() {
        history.add(planned.written().messages());
        String attempt = "the conversation's tools cannot be made";
        try {
            context.tools().make();
            attempt = "the user's think time broke off";
            letUserThink();
            attempt = "the turn cannot be played";
            playSteps();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breakOff(attempt, e);
        } catch (RuntimeException | Error e) {
            breakOff(attempt, e);
        }
        return record.turn();
    }

    private void breakOff(String attempt, Throwable thrown) {
        Outcome outcome = failure.errored(attempt, thrown);
        record.verdict(outcome);
        end(outcome);
    }

    /** No step's time: the request is sent, and its watch started, after it. */
    private void letUserThink() throws InterruptedException {
        Duration time = planned.written().thinkTime();
        if (planned.index() > 0 && !time.isZero()) {
            context.settings().pause().pass(time);
        }
    }

    private void playSteps() {
        Offer offer = planned.firstOffer();
        int rounds = 0;
        while (goesOnAfter(offer, rounds)) {
            rounds++;
            offer = planned.offerAfterRound(rounds);
        }
    }

    /** Plays one step and returns whether its calls were answered, so that another step follows. */
    private boolean goesOnAfter(Offer offer, int rounds) {
        Exchange exchange;
        try {
            exchange = context.model().ask(request(offer));
        } catch (EndpointException e) {
            stop(e.exchange(), failure.errored(e), List.of());
            return false;
        }
        Answer answer = exchange.answer().orElseThrow();
        if (answer.calls().isEmpty()) {
            answeredInText(exchange, answer, rounds);
            return false;
        }
        if (!offer.invitesCalls() || planned.demand() == Demand.NO_CALL) {
            calledUninvited(exchange, answer, rounds);
            return false;
        }
        return !isInvalid(exchange, answer, offer) && calledInvited(exchange, answer, rounds);
    }

    private ModelRequest request(Offer offer) {
        return new ModelRequest(history.messages(), offer.tools(), offer.choice(), offer.outputTokens(), offer.aim());
    }

    private void answeredInText(Exchange exchange, Answer answer, int rounds) {
        history.assistant(answer, List.of());
        callsByStep.add(List.of());
        if (rounds == 0 && planned.expectsCall()) {
            missedCall(exchange, answer);
        } else {
            record.sent(exchange, Outcome.PASSED, Set.of(), unanswered(answer));
            judge(mismatches(expectation(), answer), AnswerText.note(answer));
        }
    }

    private void missedCall(Exchange exchange, Answer answer) {
        Outcome.Failed missing = failure.missingCall(exchange, answer);
        switch (context.settings().onMissingToolCall()) {
            case FAIL -> stop(exchange, missing, unanswered(answer));
            case SKIP -> stop(exchange, new Outcome.Aborted(missing.reason()), unanswered(answer));
            case CONTINUE -> {
                record.sent(exchange, Outcome.PASSED, Set.of(Mark.MISSING_TOOL_CALL), unanswered(answer));
                record.endRest(TurnRecord.NO_CALL_TO_ANSWER);
                judge(mismatches(expectation().withoutCalls(), answer), AnswerText.note(answer));
            }
        }
    }

    /** Calls that nobody asked for are answered by the placeholder, so that the history stays valid. */
    private void calledUninvited(Exchange exchange, Answer answer, int rounds) {
        List<MadeCall> calls = answer.calls().stream()
                .map(call -> made(call, isNamed(call) ? Optional.of(results.placeholder(call)) : Optional.empty()))
                .toList();
        keep(answer, calls);
        if (ToolChoice.NONE.tree().equals(exchange.requestBody().get("tool_choice"))) {
            stop(exchange, failure.forbiddenCall(exchange, answer), calls);
            return;
        }
        record.sent(exchange, Outcome.PASSED, Set.of(Mark.UNEXPECTED_TOOL_CALL), calls);
        // where one round is allowed, the call after it is GuideLLM's to mark, not to fail
        boolean spent = rounds > 1;
        List<Mismatch> mismatches = new ArrayList<>(spent ? List.of(failure.spentRounds(answer, rounds)) : List.of());
        mismatches.addAll(mismatches(expectation(), answer));
        judge(mismatches, Optional.of(FailureText.NOT_RUN));
    }

    /** Answers the calls and returns whether their results are to be sent at once; calls without a name, if they got so far, are dropped. */
    private boolean calledInvited(Exchange exchange, Answer answer, int rounds) {
        if (answer.calls().stream().noneMatch(TurnPlay::isNamed)) {
            answeredInText(exchange, answer, rounds);
            return false;
        }
        List<MadeCall> calls = new ArrayList<>();
        try {
            answer.calls()
                    .forEach(call -> calls.add(
                            made(call, isNamed(call) ? Optional.of(results.answer(call)) : Optional.empty())));
        } catch (RuntimeException | Error e) { // an exception of a tool is its result; what comes here is not
            ToolCall broken = answer.calls().get(calls.size());
            calls.addAll(unanswered(answer).subList(calls.size(), answer.calls().size()));
            keep(answer, calls);
            stop(exchange, failure.brokenTool(broken, e), calls);
            return false;
        }
        keep(answer, calls);
        record.sent(exchange, Outcome.PASSED, Set.of(), calls);
        if (!planned.sendsResults()) {
            judge(mismatches(expectation(), answer), AnswerText.note(answer));
        }
        return planned.sendsResults();
    }

    /** Stops the turn and returns true if a call could not be executed as it is. */
    private boolean isInvalid(Exchange exchange, Answer answer, Offer offer) {
        Optional<CallCheck> check = context.settings()
                .validation()
                .filter(validation -> !planned.judgedByRules())
                .map(validation -> new CallCheck(offer, validation));
        Optional<InvalidCall> invalid = check.flatMap(each -> each.firstInvalid(answer.calls()));
        if (check.isEmpty() || invalid.isEmpty()) {
            return false;
        }
        history.assistant(answer, answer.calls());
        stop(
                exchange,
                failure.invalidCall(invalid.get(), exchange, answer),
                check.get().verdicts(answer.calls()));
        return true;
    }

    private static MadeCall made(ToolCall call, Optional<ToolResult> result) {
        return new MadeCall(call, List.of(), result);
    }

    private static List<MadeCall> unanswered(Answer answer) {
        return answer.calls().stream().map(call -> made(call, Optional.empty())).toList();
    }

    private static boolean isNamed(ToolCall call) {
        return !call.name().isBlank();
    }

    /** Keeps an answer and its results in the history; a call without a name would make it one that no server takes. */
    private void keep(Answer answer, List<MadeCall> calls) {
        List<ToolCall> kept =
                calls.stream().map(MadeCall::call).filter(TurnPlay::isNamed).toList();
        callsByStep.add(kept);
        history.assistant(answer, kept);
        calls.forEach(call -> call.result().ifPresent(history::result));
    }

    private Expectation expectation() {
        return context.expectation();
    }

    private List<Mismatch> mismatches(Expectation expectation, Answer last) {
        return ExpectationJudge.judge(
                expectation,
                new Conduct(callsByStep, last.text(), planned.firstOffer().toolNames()));
    }

    private void judge(List<Mismatch> mismatches, Optional<String> note) {
        if (!mismatches.isEmpty()) {
            record.verdict(failure.mismatch(mismatches, note));
        }
    }

    private void stop(Exchange exchange, Outcome outcome, List<MadeCall> calls) {
        record.sent(exchange, outcome, Set.of(), calls);
        end(outcome);
    }

    /** Ends the turn and the conversation; steps that were planned are cancelled. */
    private void end(Outcome outcome) {
        stopsConversation = true;
        record.cancelRest(outcome);
    }
}
