package dev.parley.play;

import dev.parley.chat.Message;
import dev.parley.json.Excerpt;
import dev.parley.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The conversation so far, a line a message or call; at most 20 lines, the last ones kept. */
final class TranscriptLines {

    private static final int LINES = 20;
    private static final int WIDTH = 120;

    private TranscriptLines() {}

    static List<String> of(List<Message> messages) {
        List<String> lines = new ArrayList<>();
        messages.forEach(message -> add(lines, message));
        if (lines.size() <= LINES) {
            return lines;
        }
        int left = lines.size() - LINES + 1;
        List<String> shown = new ArrayList<>();
        shown.add("(" + left + " earlier lines)");
        shown.addAll(lines.subList(left, lines.size()));
        return shown;
    }

    private static void add(List<String> lines, Message message) {
        if (message instanceof Message.SystemPrompt system) {
            lines.add(line("system", system.text()));
        } else if (message instanceof Message.User user) {
            lines.add(line("user", user.text()));
        } else if (message instanceof Message.Assistant assistant) {
            String text = assistant.text() == null ? "" : assistant.text();
            if (!text.isBlank() || assistant.calls().isEmpty()) {
                lines.add(line("model", text.isBlank() ? "(no text)" : text));
            }
            assistant.calls().forEach(call -> lines.add(line("model", call.toString())));
        } else if (message instanceof Message.Tool result) {
            lines.add(line("result", result.content()));
        } else if (message instanceof Message.Verbatim verbatim) {
            lines.add(line("sent", Json.compact(verbatim.tree())));
        }
    }

    private static String line(String who, String text) {
        return "%-8s%s".formatted(who, Excerpt.line(text, WIDTH));
    }
}
