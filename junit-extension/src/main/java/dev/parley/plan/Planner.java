package dev.parley.plan;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import dev.parley.chat.ToolsOffered;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.Faults;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCalls;
import java.util.List;
import java.util.Optional;

/**
 * Plans conversations. Immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Planner {

    private final PlanSettings settings;

    /** Creates a planner for a test's settings. */
    public Planner(PlanSettings settings) {
        this.settings = settings;
    }

    /** Plans a conversation that was checked before. */
    public ConversationPlan plan(WrittenConversation conversation) {
        boolean silent = conversation.turns().stream().noneMatch(Planner::saysWhetherItCalls);
        List<PlannedTurn> turns = conversation.turns().stream()
                .map(turn -> plan(conversation, turn, silent))
                .toList();
        return new ConversationPlan(conversation, turns);
    }

    /** Plans a conversation and adds every fault of it that only the test's settings reveal. */
    public ConversationPlan check(WrittenConversation conversation, Faults faults) {
        ConversationPlan plan = plan(conversation);
        plan.turns().forEach(turn -> new PlanCheck(plan, turn, faults).run());
        return plan;
    }

    private PlannedTurn plan(WrittenConversation conversation, WrittenTurn turn, boolean silent) {
        List<ToolDefinition> tools = turn.tools().or(conversation::tools).orElse(settings.tools());
        ToolSelection choice = turn.toolChoice()
                .or(conversation::toolChoice)
                .orElse(settings.toolChoice().effective());
        Demand open = demand(turn, !tools.isEmpty(), silent);
        Demand demand = choice == ToolChoice.NONE ? Demand.FORBIDDEN : open;
        boolean offersTools = settings.offered() == ToolsOffered.EVERY_REQUEST || open == Demand.CALL;
        return new PlannedTurn(turn, tools, demand, firstChoice(choice, demand), offersTools, settings.maxRounds());
    }

    /** The test's choice goes out only where a call is expected or forbidden; elsewhere the model decides. */
    private static ToolSelection firstChoice(ToolSelection choice, Demand demand) {
        return demand == Demand.CALL || demand == Demand.FORBIDDEN ? choice : ToolChoice.AUTO;
    }

    /**
     * Returns what a turn should do, its tool choice aside.
     *
     * @param silent whether no turn of the conversation says whether it calls or expects anything
     */
    private Demand demand(WrittenTurn turn, boolean hasTools, boolean silent) {
        Optional<ExpectedCalls> calls = turn.expectation().flatMap(Expectation::calls);
        if (calls.isPresent()) {
            return calls.get().calls().isEmpty() ? Demand.NO_CALL : Demand.CALL;
        }
        if (asksForCall(turn) || (hasTools && turn.recordsCalls())) {
            return Demand.CALL;
        }
        return hasTools && silent && settings.toolCallTurns().contains(turn.index()) ? Demand.CALL : Demand.OPEN;
    }

    private static boolean asksForCall(WrittenTurn turn) {
        return turn.tools().isPresent()
                || turn.toolChoice().filter(Planner::demandsCall).isPresent();
    }

    private static boolean demandsCall(ToolSelection choice) {
        return choice == ToolChoice.REQUIRED || choice instanceof ForcedTool;
    }

    private static boolean saysWhetherItCalls(WrittenTurn turn) {
        boolean forbidden = turn.toolChoice().filter(ToolChoice.NONE::equals).isPresent();
        return turn.expectation().isPresent() || turn.recordsCalls() || (asksForCall(turn) && !forbidden);
    }
}
