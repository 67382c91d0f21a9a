package dev.parley.testkit;

import dev.parley.chat.ForcedTool;
import dev.parley.chat.ResultsSent;
import dev.parley.chat.ToolChoice;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolLoopMode;
import dev.parley.chat.ToolSelection;
import dev.parley.chat.ToolsOffered;
import dev.parley.dataset.ToolTurns;
import dev.parley.dataset.TurnSelection;
import dev.parley.plan.PlanSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a test says about its conversations: an agent's defaults and two tools, until told otherwise. */
public final class TestSays {

    private List<ToolDefinition> tools = List.of(Written.ORDER_STATUS, Written.CANCEL_ORDER);
    private Optional<ToolSelection> body = Optional.empty();
    private Optional<ToolSelection> declared = Optional.empty();
    private Optional<TurnSelection> callTurns = Optional.empty();
    private Optional<TurnSelection> serverTurns = Optional.empty();
    private ToolLoopMode mode = ToolLoopMode.CLIENT;
    private ToolsOffered offered = ToolsOffered.EVERY_REQUEST;
    private ResultsSent results = ResultsSent.IMMEDIATELY;
    private int maxRounds = 10;
    private boolean validated = true;

    public TestSays tools(ToolDefinition... definitions) {
        tools = List.of(definitions);
        return this;
    }

    /** The tool choice of the endpoint's extra body. */
    public TestSays bodyChoice(ToolSelection choice) {
        body = Optional.of(choice);
        return this;
    }

    /** The tool choice of the annotation. */
    public TestSays choice(ToolSelection choice) {
        declared = Optional.of(choice);
        return this;
    }

    public TestSays callTurns(Integer... turns) {
        callTurns = Optional.of(TurnSelection.of(Set.of(turns)));
        return this;
    }

    public TestSays serverTurns(Integer... turns) {
        serverTurns = Optional.of(TurnSelection.of(Set.of(turns)));
        return this;
    }

    public TestSays mode(ToolLoopMode who) {
        mode = who;
        return this;
    }

    public TestSays results(ResultsSent when) {
        results = when;
        return this;
    }

    public TestSays offered(ToolsOffered requests) {
        offered = requests;
        return this;
    }

    public TestSays maxRounds(int rounds) {
        maxRounds = rounds;
        return this;
    }

    public TestSays validated(boolean held) {
        validated = held;
        return this;
    }

    public PlanSettings settings() {
        return new PlanSettings(
                tools,
                new PlanSettings.ToolChoices(ToolChoice.AUTO, body, declared),
                new ToolTurns(callTurns, serverTurns),
                new PlanSettings.Loop(mode, offered, results, maxRounds, validated));
    }

    /** Reads {@code auto}, {@code required}, {@code none} or the name of a function. */
    public static ToolSelection selection(String word) {
        return Set.of("auto", "required", "none").contains(word)
                ? ToolChoice.valueOf(word.toUpperCase(Locale.ROOT))
                : new ForcedTool(word);
    }
}
