package dev.parley;

import dev.parley.chat.ToolDefinition;
import dev.parley.dataset.ConversationSource;
import dev.parley.dataset.TurnSelection;
import dev.parley.dataset.WrittenConversation;
import dev.parley.input.Faults;
import dev.parley.input.Place;
import dev.parley.plan.ConversationPlan;
import dev.parley.plan.PlannedTurn;
import dev.parley.plan.Planner;
import dev.parley.tool.check.ArgumentCheck;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the datasets once before the first request, so that all their faults come together. */
final class DatasetCheck {

    private final TestConversations conversations;
    private final List<Planner> planners;
    private final Faults faults;
    private final boolean validatesCalls;
    private final Set<Map<String, @Nullable Object>> checkedSchemas = new HashSet<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Integer> turns = new LinkedHashMap<>();
    private int longest;

    /**
     * Creates a check.
     *
     * @param planners one for each way in which conversations are planned; none where the test's tools have faults: datasets
     *     are not held against them
     * @param validatesCalls whether the tools' schemas will be needed
     */
    DatasetCheck(TestConversations conversations, List<Planner> planners, boolean validatesCalls, Faults faults) {
        this.conversations = conversations;
        this.planners = planners;
        this.validatesCalls = validatesCalls;
        this.faults = faults;
    }

    /**
     * Turns that the test lists, which some conversation must have.
     *
     * @param turns the turns
     * @param where where they are listed
     */
    record Listed(TurnSelection turns, String where) {}

    /**
     * Checks all conversations, and that each listed turn is in one.
     *
     * @return whether there are conversations, and none has a fault
     */
    boolean run(List<Listed> listed) {
        int before = faults.count();
        for (ConversationSource source : conversations.sources()) {
            Map<String, Place> own = new LinkedHashMap<>();
            source.check(faults, conversation -> seen(conversation, own));
            own.forEach(places::putIfAbsent);
        }
        boolean sound = longest > 0 && faults.count() == before;
        if (sound) {
            listed.forEach(each -> each.turns().beyond(longest).stream()
                    .findFirst()
                    .ifPresent(index -> faults.add(
                            "there is no turn " + index,
                            each.where(),
                            "the longest conversation ends with turn " + (longest - 1))));
        }
        return sound;
    }

    /** Returns the ids of all conversations without a fault, in their order. */
    Set<String> ids() {
        return places.keySet();
    }

    /** Returns how many turns each of them has, by its id. */
    Map<String, Integer> turns() {
        return turns;
    }

    /** An id that a file has twice is the file's own fault; here one is told that two files share. */
    private void seen(WrittenConversation conversation, Map<String, Place> own) {
        Place other = places.get(conversation.id());
        if (other != null) {
            faults.add(
                    "the conversation id \"" + conversation.id() + "\" is used by two datasets",
                    conversation.place(),
                    "it is used at " + other + " too; rename one");
        }
        own.put(conversation.id(), conversation.place());
        conversations.selection().seen(conversation);
        turns.put(conversation.id(), conversation.turns().size());
        longest = Math.max(longest, conversation.turns().size());
        planners.forEach(planner -> plan(planner, conversation));
    }

    private void plan(Planner planner, WrittenConversation conversation) {
        Faults own = new Faults();
        ConversationPlan plan = planner.check(conversation, own);
        faults.takeNew(own); // what is wrong in every way is told once
        plan.turns().forEach(this::checkSchemas);
    }

    /** A schema that many rows share is checked once. */
    private void checkSchemas(PlannedTurn turn) {
        boolean needed = validatesCalls && !turn.judgedByRules();
        for (ToolDefinition tool : needed ? turn.tools() : List.<ToolDefinition>of()) {
            if (checkedSchemas.add(tool.parameters())) {
                ArgumentCheck.problems(tool)
                        .forEach(problem -> faults.add(
                                "the parameters of tool \"" + tool.name() + "\" are no usable JSON Schema: " + problem,
                                turn.written().place(),
                                "mend the schema, or do not check calls: @ToolLoop(validate = false)"));
            }
        }
    }
}
