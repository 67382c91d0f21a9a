package dev.parley.play;

import dev.parley.input.Place;
import dev.parley.match.Expectation;
import dev.parley.model.Model;
import dev.parley.plan.ConversationPlan;
import dev.parley.plan.PlannedTurn;

/** What a turn is played with. */
record TurnContext(
        ConversationPlan plan, PlannedTurn planned, Model model, ConversationTools tools, PlaySettings settings) {

    /** Returns {@code memory · turn 1}. */
    String name() {
        return plan.name() + " · turn " + planned.index();
    }

    /** Returns what the turn should do. */
    Expectation expectation() {
        return planned.written().expectation().orElse(Expectation.NOTHING);
    }

    Place place() {
        return planned.written().place();
    }
}
