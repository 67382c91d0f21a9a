package dev.parley.simulator;

import java.util.ArrayList;
import java.util.List;

/** Shows what the model did in one line. */
final class Reactions {

    private Reactions() {}

    static String shown(Reaction reaction) {
        List<String> parts = new ArrayList<>();
        if (!reaction.reasoning().isEmpty()) {
            parts.add("(" + reaction.reasoning() + ")");
        }
        if (!reaction.text().isEmpty()) {
            parts.add(reaction.text());
        }
        reaction.calls().forEach(call -> parts.add(call.name() + "(" + call.arguments() + ")"));
        return String.join(" + ", parts);
    }
}
