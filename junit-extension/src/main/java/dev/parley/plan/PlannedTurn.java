package dev.parley.plan;

import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.dataset.WrittenTurn;
import java.util.List;
import java.util.OptionalInt;

/**
 * A turn, and what its requests will offer.
 *
 * @param written the turn as the dataset has it
 * @param tools the tools that hold for it: its own, else the conversation's, else the test's
 * @param demand what it should do
 * @param choice the tool choice of its first request
 * @param offersTools whether its first request carries the tools
 * @param maxRounds how often calls are answered within the turn; the request after the last round carries no tools
 * @since 0.1.0
 */
public record PlannedTurn(
        WrittenTurn written,
        List<ToolDefinition> tools,
        Demand demand,
        ToolSelection choice,
        boolean offersTools,
        int maxRounds) {

    /** Copies the tools. */
    public PlannedTurn {
        tools = List.copyOf(tools);
    }

    /** Returns the turn's position in its conversation, from 0. */
    public int index() {
        return written.index();
    }

    /** Returns whether the turn should call, so that a step for the results is planned from the start. */
    public boolean expectsCall() {
        return demand == Demand.CALL;
    }

    /** Returns what the turn's first request offers; a target of output tokens waits for the step that wants text. */
    public Offer firstOffer() {
        return new Offer(
                offersTools ? tools : List.of(),
                choice,
                expectsCall(),
                expectsCall() ? OptionalInt.empty() : written.outputTokens());
    }

    /**
     * Returns what the request after a round of calls offers: the tools with {@code auto}, and after the last allowed
     * round none.
     *
     * @param round how many rounds of calls were answered, from 1
     */
    public Offer offerAfterRound(int round) {
        boolean last = round >= maxRounds;
        return new Offer(
                last ? List.of() : tools, ToolChoice.AUTO, !last, last ? written.outputTokens() : OptionalInt.empty());
    }
}
