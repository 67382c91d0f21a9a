package dev.parley.play;

import dev.parley.chat.Answer;
import dev.parley.chat.Exchange;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolResult;
import dev.parley.match.Conduct;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectationJudge;
import dev.parley.match.Mismatch;
import dev.parley.model.EndpointException;
import dev.parley.model.ModelRequest;
import dev.parley.plan.Demand;
import dev.parley.plan.Offer;
import dev.parley.plan.PlannedTurn;
import dev.parley.transcript.MadeCall;
import dev.parley.transcript.Mark;
import dev.parley.transcript.Outcome;
import dev.parley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    Turn play() {
        planned.written().user().ifPresent(history::user);
        Offer offer = planned.firstOffer();
        int rounds = 0;
        while (goesOnAfter(offer, rounds)) {
            rounds++;
            offer = planned.offerAfterRound(rounds);
        }
        return record.turn();
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
        return calledInvited(exchange, answer, offer, rounds);
    }

    private ModelRequest request(Offer offer) {
        return new ModelRequest(
                history.messages(), offer.tools(), offer.choice(), offer.outputTokens(), offer.asksForCall());
    }

    private void answeredInText(Exchange exchange, Answer answer, int rounds) {
        history.assistant(answer, List.of());
        callsByStep.add(List.of());
        if (rounds == 0 && planned.expectsCall()) {
            missedCall(exchange, answer);
        } else {
            record.sent(exchange, Outcome.PASSED, Set.of(), List.of());
            judge(expectation(), answer.text());
        }
    }

    private void missedCall(Exchange exchange, Answer answer) {
        String reason = failure.missingCall(exchange, answer);
        switch (context.settings().onMissingToolCall()) {
            case FAIL -> stop(exchange, new Outcome.Failed(reason, Optional.empty()), List.of());
            case SKIP -> stop(exchange, new Outcome.Aborted(reason), List.of());
            case CONTINUE -> {
                record.sent(exchange, Outcome.PASSED, Set.of(Mark.MISSING_TOOL_CALL), List.of());
                record.unsent(TurnRecord.NO_CALL_TO_ANSWER);
                judge(expectation().withoutCalls(), answer.text());
            }
        }
    }

    /** Calls that nobody asked for are answered by the placeholder, so that the history stays valid. */
    private void calledUninvited(Exchange exchange, Answer answer, int rounds) {
        List<MadeCall> calls = answer.calls().stream().map(this::placeheld).toList();
        keep(answer, calls);
        if (ToolChoice.NONE.tree().equals(exchange.requestBody().get("tool_choice"))) {
            stop(exchange, failure.forbiddenCall(exchange, answer), calls);
            return;
        }
        record.sent(exchange, Outcome.PASSED, Set.of(Mark.UNEXPECTED_TOOL_CALL), calls);
        if (rounds > 1 && rounds == planned.maxRounds()) {
            record.verdict(failure.spentRounds(answer, rounds));
        }
        judge(expectation(), answer.text());
    }

    private boolean calledInvited(Exchange exchange, Answer answer, Offer offer, int rounds) {
        List<ToolCall> named =
                answer.calls().stream().filter(call -> !call.name().isBlank()).toList();
        if (isInvalid(exchange, answer, offer)) {
            return false;
        }
        if (named.isEmpty()) {
            answeredInText(exchange, answer, rounds);
            return false;
        }
        try {
            List<MadeCall> calls = named.stream().map(this::answered).toList();
            keep(answer, calls);
            record.sent(exchange, Outcome.PASSED, marks(answer, calls), calls);
            return true;
        } catch (RuntimeException | Error e) { // an exception of a tool is its result; what comes here is not
            history.assistant(answer, named);
            stop(
                    exchange,
                    failure.thrown(e),
                    named.stream().map(TurnPlay::unanswered).toList());
            return false;
        }
    }

    /** Stops the turn and returns true if a call could not be executed as it is. */
    private boolean isInvalid(Exchange exchange, Answer answer, Offer offer) {
        Optional<CallCheck> check = context.settings().validation().map(validation -> new CallCheck(offer, validation));
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

    private static MadeCall unanswered(ToolCall call) {
        return new MadeCall(call, List.of(), Optional.empty());
    }

    private static Set<Mark> marks(Answer answer, List<MadeCall> calls) {
        List<Mark> marks = new ArrayList<>();
        if (calls.stream()
                .flatMap(call -> call.result().stream())
                .anyMatch(result -> result.error() && result.origin() == ToolResult.Origin.JAVA)) {
            marks.add(Mark.TOOL_ERROR);
        }
        if (calls.size() < answer.calls().size()) {
            marks.add(Mark.UNEXPECTED_TOOL_CALL); // a call without a name, dropped where calls are not validated
        }
        return marks.stream().collect(Collectors.toUnmodifiableSet());
    }

    private MadeCall answered(ToolCall call) {
        return new MadeCall(call, List.of(), Optional.of(results.answer(call)));
    }

    private MadeCall placeheld(ToolCall call) {
        return new MadeCall(call, List.of(), Optional.of(results.placeholder(call)));
    }

    private void keep(Answer answer, List<MadeCall> calls) {
        List<ToolCall> kept = calls.stream().map(MadeCall::call).toList();
        callsByStep.add(kept);
        history.assistant(answer, kept);
        calls.forEach(call -> call.result().ifPresent(history::result));
    }

    private Expectation expectation() {
        return planned.written().expectation().orElse(Expectation.NOTHING);
    }

    private void judge(Expectation expectation, String reply) {
        List<Mismatch> mismatches = ExpectationJudge.judge(expectation, new Conduct(callsByStep, reply));
        if (!mismatches.isEmpty()) {
            record.verdict(failure.mismatch(mismatches));
        }
    }

    /** Ends the turn and the conversation; a step for results that was planned is cancelled. */
    private void stop(Exchange exchange, Outcome outcome, List<MadeCall> calls) {
        stopsConversation = true;
        record.sent(exchange, outcome, Set.of(), calls);
        if (record.size() == 1 && planned.expectsCall()) {
            record.unsent(FailureText.cancelledBy(outcome));
        }
    }
}
