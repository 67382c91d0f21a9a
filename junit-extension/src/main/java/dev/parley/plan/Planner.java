package dev.parley.plan;

import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolLoopMode;
import dev.parley.chat.ToolSelection;
import dev.parley.chat.ToolsOffered;
import dev.parley.chat.Variant;
import dev.parley.dataset.TurnType;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.input.Faults;
import java.util.List;
import java.util.Optional;

/**
 * Plans conversations. Immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Planner {

    private final PlanSettings settings;
    private final Variant variant;

    /** Creates a planner for a test's settings. */
    public Planner(PlanSettings settings) {
        this(settings, Variant.ONLY);
    }

    /**
     * Creates a planner for one combination of a test's settings.
     *
     * @param variant how the combination is named
     */
    public Planner(PlanSettings settings, Variant variant) {
        this.settings = settings;
        this.variant = variant;
    }

    /** Plans a conversation that was checked before. */
    public ConversationPlan plan(WrittenConversation conversation) {
        Demands demands = new Demands(settings, conversation);
        List<PlannedTurn> turns = conversation.turns().stream()
                .map(turn -> plan(conversation, turn, demands))
                .toList();
        return new ConversationPlan(conversation, variant, turns);
    }

    /** Plans a conversation and adds every fault of it that only the test's settings reveal. */
    public ConversationPlan check(WrittenConversation conversation, Faults faults) {
        ConversationPlan plan = plan(conversation);
        plan.turns().forEach(turn -> new PlanCheck(plan, turn, faults).run());
        new ConversationPlanCheck(plan, faults).run();
        return plan;
    }

    private PlannedTurn plan(WrittenConversation conversation, WrittenTurn turn, Demands demands) {
        List<ToolDefinition> tools = turn.tools().or(conversation::tools).orElse(settings.tools());
        ToolSelection choice = turn.toolChoice()
                .or(conversation::toolChoice)
                .orElse(settings.toolChoice().effective());
        Demand butForNone = demands.butForNone(turn, !tools.isEmpty());
        Demand demand = demands.under(choice, turn, butForNone);
        boolean offersTools = settings.loop().offered() == ToolsOffered.EVERY_REQUEST || butForNone == Demand.CALL;
        return new PlannedTurn(
                turn,
                canOffer(turn, demand) ? tools : List.of(),
                demand,
                firstChoice(choice, demand),
                offersTools,
                settings.loop());
    }

    /** The type of a turn beats the mode of the test, which beats what the turn would do otherwise. */
    private boolean canOffer(WrittenTurn turn, Demand demand) {
        Optional<TurnType> type = turn.type();
        return demand != Demand.SERVER
                && type.map(TurnType.CLIENT_TOOL_CALL::equals)
                        .orElse(settings.loop().mode() == ToolLoopMode.CLIENT);
    }

    /** The test's choice goes out only where a call is expected or forbidden; elsewhere the model decides. */
    private static ToolSelection firstChoice(ToolSelection choice, Demand demand) {
        return demand == Demand.CALL || demand == Demand.FORBIDDEN ? choice : ToolChoice.AUTO;
    }
}
