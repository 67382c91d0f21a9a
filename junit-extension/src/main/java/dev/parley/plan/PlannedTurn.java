package dev.parley.plan;

import dev.parley.chat.RequestAim;
import dev.parley.chat.ResultsSent;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.dataset.WrittenTurn;
import dev.parley.match.Expectation;
import java.util.List;
import java.util.OptionalInt;

/**
 * A turn, and what its requests will offer.
 *
 * @param written the turn as the dataset has it
 * @param tools the tools that hold for it: its own, else the conversation's, else the test's; none where it can offer none
 * @param demand what it should do
 * @param choice the tool choice of its first request
 * @param offersTools whether its first request carries the tools
 * @param loop how its calls are answered; the request after the last round carries no tools
 * @since 0.1.0
 */
public record PlannedTurn(
        WrittenTurn written,
        List<ToolDefinition> tools,
        Demand demand,
        ToolSelection choice,
        boolean offersTools,
        PlanSettings.Loop loop) {

    /** Copies the tools. */
    public PlannedTurn {
        tools = List.copyOf(tools);
    }

    /** Returns the turn's position in its conversation, from 0. */
    public int index() {
        return written.index();
    }

    /** Returns whether the turn should call. */
    public boolean expectsCall() {
        return demand == Demand.CALL;
    }

    /** Returns whether results are sent within the turn; else they wait for the next one. */
    public boolean sendsResults() {
        return loop.results() == ResultsSent.IMMEDIATELY;
    }

    /** Returns how many steps are planned from the start: the first request, and one for the results of expected calls. */
    public int plannedSteps() {
        return expectsCall() && sendsResults() ? 2 : 1;
    }

    /** Returns whether rules of somebody else judge its calls: then it has one round, and no call is held against a schema. */
    public boolean judgedByRules() {
        return written.expectation().flatMap(Expectation::rules).isPresent();
    }

    /** Returns what the turn's first request offers; a target of output tokens waits for the step that wants text. */
    public Offer firstOffer() {
        return new Offer(
                offersTools ? tools : List.of(),
                choice,
                firstAim(),
                expectsCall() ? OptionalInt.empty() : written.outputTokens());
    }

    private RequestAim firstAim() {
        return switch (demand) {
            case CALL -> RequestAim.TOOL_CALL;
            case SERVER -> RequestAim.SERVER_TOOLS;
            case NO_CALL, FORBIDDEN, OPEN -> RequestAim.TEXT;
        };
    }

    /**
     * Returns what the request after a round of calls offers: the tools with {@code auto}, and after the last allowed
     * round none.
     *
     * @param round how many rounds of calls were answered, from 1
     */
    public Offer offerAfterRound(int round) {
        return round >= loop.maxRounds() || judgedByRules()
                ? new Offer(List.of(), ToolChoice.AUTO, RequestAim.TEXT, written.outputTokens())
                : new Offer(tools, ToolChoice.AUTO, RequestAim.TOOL_CALL, OptionalInt.empty());
    }
}
