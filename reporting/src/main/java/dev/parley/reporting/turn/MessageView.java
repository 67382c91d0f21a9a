package dev.parley.reporting.turn;

import java.util.List;

/**
 * A message, as a page shows it.
 *
 * @param who who speaks: system, user, model, result, or another role that the request names
 * @param text what is said; empty for nothing
 * @param refusal why the model refuses; empty where it does not
 * @param reasoning the model's reasoning; empty where there was none
 * @param calls the model's calls
 */
record MessageView(String who, String text, String refusal, String reasoning, List<CallView> calls) {

    static MessageView said(String who, String text) {
        return new MessageView(who, text, "", "", List.of());
    }

    boolean isSystem() {
        return who.equals("system") || who.equals("developer");
    }
}
