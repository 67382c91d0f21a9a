package dev.parley.plan;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.Faults;
import dev.parley.input.NearestWord;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is wrong with that which a conversation should do as a whole. */
final class ConversationPlanCheck {

    private final ConversationPlan plan;
    private final Faults faults;
    private final String where;
    private final List<PlannedTurn> calling;
    private final List<String> offered;

    ConversationPlanCheck(ConversationPlan plan, Faults faults) {
        this.plan = plan;
        this.faults = faults;
        this.where = plan.written().place() + ", conversation \"" + plan.id() + "\"";
        this.calling = plan.turns().stream()
                .filter(turn -> turn.demand() == Demand.CALL || turn.demand() == Demand.OPEN)
                .toList();
        this.offered = calling.stream()
                .map(PlannedTurn::firstOffer)
                .flatMap(offer -> offer.toolNames().stream())
                .distinct()
                .toList();
    }

    private static List<String> offeredBy(List<PlannedTurn> turns) {
        return turns.stream()
                .flatMap(turn -> turn.tools().stream())
                .map(ToolDefinition::name)
                .distinct()
                .toList();
    }

    void run() {
        plan.written().expectation().ifPresent(expectation -> {
            List<String> called = names(expectation).toList();
            called.stream().distinct().forEach(this::checkCall);
            expectation.expectedCalls().forEach(this::checkArguments);
            if (expectation.calls().isPresent() && called.isEmpty()) {
                checkNoCall();
            }
            checkNever(expectation.never(), called);
        });
    }

    private static Stream<String> names(Expectation expectation) {
        return expectation.expectedCalls().stream().map(ExpectedCall::name);
    }

    private void checkCall(String name) {
        String expected = "a call of \"" + name + "\" is expected of the conversation";
        if (plan.turns().stream().allMatch(turn -> turn.demand() == Demand.FORBIDDEN)) {
            faults.add(
                    expected + ", but the tool choice is none",
                    plan.variant().of(where),
                    "remove the expected calls or the tool choice");
        } else if (calling.isEmpty()) {
            faults.add(
                    expected + ", but none of its turns may call",
                    where,
                    "remove the expected calls, or let a turn call");
        } else if (!offered.contains(name)) {
            faults.add(
                    expected + ", which none of its turns offers",
                    where,
                    offered.isEmpty() ? whyNone() : NearestWord.advice(name, offered));
        }
    }

    private String whyNone() {
        return offeredBy(calling).isEmpty()
                ? "no tool is offered"
                : "offer the tools with every request, @ToolLoop(offered = EVERY_REQUEST), or expect a call of a turn";
    }

    /** What one turn's tool takes is enough. */
    private void checkArguments(ExpectedCall call) {
        List<ArgumentNames> takers = calling.stream()
                .flatMap(turn -> turn.tools().stream()
                        .filter(tool -> tool.name().equals(call.name()))
                        .map(tool -> new ArgumentNames(tool, turn.loop().validated())))
                .toList();
        if (takers.isEmpty()) {
            return;
        }
        List<String> impossible = new ArrayList<>(takers.get(0).impossible(call));
        takers.forEach(taker -> impossible.retainAll(taker.impossible(call)));
        impossible.forEach(argument -> faults.add(
                "a call of \"" + call.name() + "\" is expected of the conversation with the argument \"" + argument
                        + "\", which the tool does not take",
                where,
                takers.get(0).advice(argument)));
    }

    private void checkNoCall() {
        calling.stream()
                .filter(PlannedTurn::expectsCall)
                .findFirst()
                .ifPresent(turn -> faults.add(
                        "no call is expected of the conversation, but one of turn " + turn.index(),
                        where,
                        "leave calls out for the conversation, or for the turn"));
    }

    private void checkNever(List<String> never, List<String> called) {
        List<String> ofTurns = plan.turns().stream()
                .map(PlannedTurn::written)
                .map(WrittenTurn::expectation)
                .flatMap(Optional::stream)
                .flatMap(ConversationPlanCheck::names)
                .toList();
        List<String> all = offeredBy(plan.turns());
        for (String name : never) {
            if (called.contains(name) || ofTurns.contains(name)) {
                faults.add(
                        "\"" + name + "\" is expected, and listed under never of the conversation",
                        where,
                        "keep one of them");
            } else if (!all.contains(name)) {
                NearestWord.of(name, all)
                        .ifPresent(near -> faults.add(
                                "never of the conversation lists \"" + name + "\", which is not offered",
                                where,
                                "did you mean \"" + near + "\"?"));
            }
        }
    }
}
