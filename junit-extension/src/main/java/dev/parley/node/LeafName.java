package dev.parley.node;

import dev.parley.plan.ConversationPlan;
import dev.parley.plan.PlannedTurn;

/** The name of a turn's leaf. It holds the conversation's id, because Surefire and Allure show leaves alone. */
final class LeafName {

    private static final int USER_TEXT = 40;

    private LeafName() {}

    static String of(ConversationPlan plan, PlannedTurn turn) {
        String name = plan.name() + " · turn " + turn.index();
        return turn.written().userText().map(user -> name + " · " + cut(user)).orElse(name);
    }

    private static String cut(String text) {
        String line = text.replaceAll("[\\p{Z}\\p{Cc}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= USER_TEXT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, USER_TEXT)).stripTrailing() + "…";
    }
}
