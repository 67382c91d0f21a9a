package dev.parley.dataset.synthetic;

import dev.parley.dataset.WrittenConversation;
import dev.parley.dataset.WrittenResult;
import dev.parley.dataset.WrittenTurn;
import java.util.Map;
import java.util.TreeMap;

/** What generated conversations consist of, so that a test can say which of it changed. */
final class Parts {

    private Parts() {}

    /** Returns each part by its name, {@code prompt 0.2} for the user message of turn 2 of conversation 0. */
    static Map<String, String> of(Given given) {
        Map<String, String> parts = new TreeMap<>();
        given.conversations().forEach(conversation -> add(parts, conversation));
        return parts;
    }

    private static void add(Map<String, String> parts, WrittenConversation conversation) {
        String number = conversation.id().replace("synthetic-", "");
        parts.put("prefix " + number, conversation.system().orElse(""));
        for (WrittenTurn turn : conversation.turns()) {
            String place = number + "." + turn.index();
            parts.put("prompt " + place, turn.userText().orElse(""));
            parts.put("output " + place, turn.outputTokens().toString());
            parts.put("result " + place, result(turn));
            parts.put("think " + place, turn.thinkTime().toString());
        }
    }

    static String result(WrittenTurn turn) {
        return turn.results()
                .find("get_data", 0, 0)
                .map(WrittenResult.Content.class::cast)
                .map(WrittenResult.Content::content)
                .orElse("");
    }
}
