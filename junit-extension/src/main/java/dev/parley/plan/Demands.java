package dev.parley.plan;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolLoopMode;
import dev.parley.chat.ToolSelection;
import dev.parley.dataset.ToolTurns;
import dev.parley.dataset.TurnSelection;
import dev.parley.dataset.TurnType;
import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenTurn;
import dev.parley.match.Expectation;
import dev.parley.match.ExpectedCalls;
import java.util.Optional;

/** Finds what each turn of a conversation should do. */
final class Demands {

    private final ToolLoopMode mode;
    private final TurnSelection testCalls;
    private final Optional<TurnSelection> ownCalls;
    private final TurnSelection serverTurns;
    private final boolean silent;

    Demands(PlanSettings settings, WrittenConversation conversation) {
        ToolTurns own = conversation.toolTurns();
        ToolTurns all = own.over(settings.toolTurns(), conversation.turns().size());
        this.mode = settings.loop().mode();
        this.testCalls = settings.toolTurns().calling().orElse(TurnSelection.ALL);
        this.ownCalls = own.calling();
        this.serverTurns = all.server().orElse(TurnSelection.NONE);
        this.silent = conversation.expectation().isEmpty()
                && conversation.turns().stream().noneMatch(Demands::saysWhetherItCalls);
    }

    /**
     * Returns what a turn should do, or would but for a tool choice of {@code none}.
     *
     * @param hasTools whether there are tools that it could offer
     */
    Demand butForNone(WrittenTurn turn, boolean hasTools) {
        return turn.type().map(Demands::ofType).orElseGet(() -> untyped(turn, hasTools));
    }

    /** Returns what a turn should do under its tool choice. */
    Demand under(ToolSelection choice, WrittenTurn turn, Demand butForNone) {
        if (butForNone == Demand.SERVER) {
            return butForNone;
        }
        if (choice == ToolChoice.NONE) {
            return Demand.FORBIDDEN;
        }
        return butForNone == Demand.CALL
                        && mode == ToolLoopMode.SERVER
                        && turn.type().isEmpty()
                ? Demand.SERVER
                : butForNone;
    }

    private static Demand ofType(TurnType type) {
        return switch (type) {
            case STANDARD -> Demand.OPEN;
            case CLIENT_TOOL_CALL -> Demand.CALL;
            case SERVER_TOOL_CALL -> Demand.SERVER;
        };
    }

    private Demand untyped(WrittenTurn turn, boolean hasTools) {
        if (serverTurns.contains(turn.index())) {
            return Demand.SERVER;
        }
        Optional<ExpectedCalls> calls = turn.expectation().flatMap(Expectation::calls);
        if (calls.isPresent()) {
            return calls.get().calls().isEmpty() ? Demand.NO_CALL : Demand.CALL;
        }
        boolean able = hasTools || mode == ToolLoopMode.SERVER;
        boolean calling = asksForCall(turn)
                || (able && turn.recordsCalls())
                || ownCalls.map(own -> own.contains(turn.index()))
                        .orElse(able && silent && testCalls.contains(turn.index()));
        return calling ? Demand.CALL : Demand.OPEN;
    }

    private static boolean asksForCall(WrittenTurn turn) {
        return turn.tools().isPresent()
                || turn.toolChoice().filter(Demands::demandsCall).isPresent();
    }

    private static boolean demandsCall(ToolSelection choice) {
        return choice == ToolChoice.REQUIRED || choice instanceof ForcedTool;
    }

    private static boolean saysWhetherItCalls(WrittenTurn turn) {
        boolean forbidden = turn.toolChoice().filter(ToolChoice.NONE::equals).isPresent();
        return turn.expectation().isPresent()
                || turn.type().isPresent()
                || turn.recordsCalls()
                || (asksForCall(turn) && !forbidden);
    }
}
