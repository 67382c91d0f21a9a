package dev.parley.simulator;

import dev.parley.simulator.script.Call;
import dev.parley.simulator.script.Entry;
import dev.parley.simulator.script.Reaction;
import dev.parley.simulator.script.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Shows what was done in one line. */
final class Reactions {

    private Reactions() {}

    static String shown(Entry entry) {
        if (entry.reaction() instanceof Reaction.Http http) {
            return "HTTP " + http.status() + " " + http.body();
        }
        return entry.reaction() instanceof Reaction.Completion completion
                ? said(completion.said().orElseThrow())
                : "dropped";
    }

    private static String said(Utterance said) {
        List<String> parts = new ArrayList<>();
        if (!said.reasoning().isEmpty()) {
            parts.add("(" + said.reasoning() + ")");
        }
        if (!said.refusal().isEmpty()) {
            parts.add("refused: " + said.refusal());
        }
        if (!said.text().isEmpty()) {
            parts.add(said.text());
        }
        said.calls().forEach(call -> parts.add(shown(call)));
        return String.join(" + ", parts);
    }

    private static String shown(Call call) {
        return call.name().orElse("?") + "(" + call.arguments() + ")";
    }
}
