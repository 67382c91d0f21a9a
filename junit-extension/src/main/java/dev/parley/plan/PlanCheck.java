package dev.parley.plan;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolLoopMode;
import dev.parley.dataset.TurnType;
import dev.parley.dataset.WrittenResults;
import dev.parley.input.Faults;
import dev.parley.input.NearestWord;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCall;
import java.util.List;

/** Finds what is wrong with one turn of a plan. */
final class PlanCheck {

    private final PlannedTurn turn;
    private final Faults faults;
    private final String where;
    private final String whereInVariant;
    private final List<String> offered;

    PlanCheck(ConversationPlan plan, PlannedTurn turn, Faults faults) {
        this.turn = turn;
        this.faults = faults;
        String inside = ", turn " + turn.index() + turn.written().columnsNote();
        String conversation = turn.written().place() + ", conversation \"" + plan.id() + "\"";
        this.where = conversation + inside;
        this.whereInVariant = plan.variant().of(conversation) + inside;
        this.offered = turn.tools().stream().map(ToolDefinition::name).toList();
    }

    void run() {
        if (turn.expectsCall() && offered.isEmpty()) {
            faults.add(
                    "the turn expects a call, but no tool is offered",
                    where,
                    "declare tools on the test, in the file or on the turn");
            return;
        }
        checkUserText();
        expectedCalls().forEach(this::checkCall);
        checkNever();
        if (usesResults()) {
            checkResults();
        }
        checkForcedTool();
        checkType();
    }

    private List<ExpectedCall> expectedCalls() {
        return turn.written().expectation().map(Expectation::expectedCalls).orElse(List.of());
    }

    /** A request has to say something new. */
    private void checkUserText() {
        if (turn.written().user().isEmpty() && (turn.index() == 0 || offered.isEmpty())) {
            faults.add("the turn has no user text", where, "say what the user says, or leave the turn out");
        }
    }

    /** A name that is merely not offered may be one that another test offers; one that is misspelt watches nothing. */
    private void checkNever() {
        List<String> never =
                turn.written().expectation().map(Expectation::never).orElse(List.of());
        List<String> called = expectedCalls().stream().map(ExpectedCall::name).toList();
        for (String name : never) {
            if (called.contains(name)) {
                faults.add("\"" + name + "\" is expected and listed under never", where, "keep one of them");
            } else if (!offered.contains(name)) {
                NearestWord.of(name, offered)
                        .ifPresent(near -> faults.add(
                                "never lists \"" + name + "\", which is not offered",
                                where,
                                "did you mean \"" + near + "\"?"));
            }
        }
    }

    private void checkCall(ExpectedCall call) {
        if (turn.demand() == Demand.SERVER) {
            faults.add(
                    "a call of \"" + call.name() + "\" is expected, but the server runs the tools of this turn",
                    where,
                    "leave expect.calls out, or let the test run the tools: @ToolLoop(mode, serverTurns)");
        } else if (turn.choice() == ToolChoice.NONE) {
            faults.add(
                    "a call of \"" + call.name() + "\" is expected, but the tool choice is none",
                    whereInVariant,
                    "remove the expected calls or the tool choice");
        } else if (!offered.contains(call.name())) {
            faults.add(
                    "a call of \"" + call.name() + "\" is expected, which is not offered", where, advice(call.name()));
        } else {
            checkArguments(call);
        }
    }

    private void checkArguments(ExpectedCall call) {
        ArgumentNames names = names(call.name());
        names.impossible(call)
                .forEach(argument -> faults.add(
                        "a call of \"" + call.name() + "\" is expected with the argument \"" + argument
                                + "\", which the tool does not take",
                        where,
                        names.advice(argument)));
    }

    private ArgumentNames names(String offeredTool) {
        boolean held = turn.loop().validated() && !turn.judgedByRules();
        return new ArgumentNames(turn.tools().get(offered.indexOf(offeredTool)), held);
    }

    private void checkResults() {
        if (turn.written().results() instanceof WrittenResults.ByFunction byFunction) {
            byFunction.results().forEach(this::checkResults);
        }
    }

    private void checkResults(String function, WrittenResults.ForFunction results) {
        if (!offered.contains(function)) {
            faults.add(
                    "tool_results has a result for \"" + function + "\", which is not offered",
                    where,
                    advice(function));
            return;
        }
        ArgumentNames names = names(function);
        names.unlikely(results)
                .forEach(argument -> faults.add(
                        "a $when of \"" + function + "\" has the argument \"" + argument
                                + "\", which the tool does not take",
                        where,
                        names.advice(argument)));
    }

    /** A server's tools answer themselves, so what the dataset has for them names nothing that is offered here. */
    private boolean usesResults() {
        boolean client = turn.loop().mode() == ToolLoopMode.CLIENT || hasType(TurnType.CLIENT_TOOL_CALL);
        return client && turn.demand() != Demand.SERVER;
    }

    private void checkType() {
        if (turn.demand() == Demand.FORBIDDEN && hasType(TurnType.CLIENT_TOOL_CALL)) {
            faults.add(
                    "the turn's turn_type is client_tool_call, but the tool choice is none",
                    where,
                    "remove the turn_type or the tool choice");
        }
        boolean none = turn.written()
                .expectation()
                .flatMap(Expectation::calls)
                .filter(expected -> expected.calls().isEmpty())
                .isPresent();
        if (none && hasType(TurnType.CLIENT_TOOL_CALL)) {
            faults.add(
                    "the turn's turn_type is client_tool_call, but no call is expected",
                    where,
                    "remove the turn_type or the expectation");
        }
    }

    private boolean hasType(TurnType type) {
        return turn.written().type().filter(type::equals).isPresent();
    }

    private void checkForcedTool() {
        if (turn.choice() instanceof ForcedTool forced && !offered.contains(forced.name())) {
            faults.add("the forced tool \"" + forced.name() + "\" is not offered", where, advice(forced.name()));
        }
    }

    private String advice(String name) {
        return offered.isEmpty() ? "no tool is offered" : NearestWord.advice(name, offered);
    }
}
