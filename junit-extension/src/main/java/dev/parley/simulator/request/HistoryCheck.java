package dev.parley.simulator.request;

import static dev.parley.simulator.request.ChatRequestReader.shown;

import dev.parley.chat.Message;
import dev.parley.chat.ToolCall;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses a broken history: every call has one result before the conversation goes on, every result has its call, system
 * messages come first, no assistant message follows another, and the last message is not the assistant's.
 */
final class HistoryCheck {

    private final List<Message> messages;
    private final Set<String> usedIds = new HashSet<>();

    /** The calls of the last assistant message, each with whether it has its result. */
    private final Map<String, Boolean> answered = new LinkedHashMap<>();

    private int caller;

    private HistoryCheck(List<Message> messages) {
        this.messages = messages;
    }

    /**
     * Checks a history.
     *
     * @throws RefusedRequestException with the first thing that is wrong
     */
    static void check(List<Message> messages) {
        HistoryCheck check = new HistoryCheck(messages);
        for (int i = 0; i < messages.size(); i++) {
            check.message(messages.get(i), i);
        }
        check.end();
    }

    private void message(Message message, int index) {
        if (message instanceof Message.Tool tool) {
            result(tool, index);
            return;
        }
        allAnswered("before " + at(index));
        answered.clear();
        if (message instanceof Message.Assistant assistant) {
            assistant(assistant, index);
        } else if (message instanceof Message.SystemPrompt) {
            system(index);
        }
    }

    private void system(int index) {
        if (index > 0 && !(messages.get(index - 1) instanceof Message.SystemPrompt)) {
            throw RefusedRequestException.at(at(index), "is a system message; system messages must come first");
        }
    }

    private void assistant(Message.Assistant message, int index) {
        if (index > 0 && messages.get(index - 1) instanceof Message.Assistant) {
            throw RefusedRequestException.at(
                    at(index), "is an assistant message right after another; a user message must stand between them");
        }
        caller = index;
        for (int i = 0; i < message.calls().size(); i++) {
            ToolCall call = message.calls().get(i);
            if (!usedIds.add(call.id())) {
                throw RefusedRequestException.at(
                        at(index) + ".tool_calls[" + i + "].id", shown(call.id()) + " was used before; ids are unique");
            }
            answered.put(call.id(), false);
        }
    }

    private void result(Message.Tool result, int index) {
        if (answered.isEmpty()) {
            throw RefusedRequestException.at(
                    at(index), "is a tool message, but the message before it has no tool_calls");
        }
        Boolean before = answered.put(result.callId(), true);
        if (before == null) {
            answered.remove(result.callId());
            throw RefusedRequestException.at(
                    at(index) + ".tool_call_id",
                    shown(result.callId()) + " is unknown; the calls of " + at(caller) + " are "
                            + String.join(", ", answered.keySet()));
        }
        if (before) {
            throw RefusedRequestException.at(
                    at(index), "is a second result for the call " + shown(result.callId()) + " of " + at(caller));
        }
    }

    private void end() {
        allAnswered("before the messages end");
        if (messages.get(messages.size() - 1) instanceof Message.Assistant) {
            throw RefusedRequestException.at(
                    at(messages.size() - 1),
                    "is the last message and the assistant's; end with a user message or a tool result");
        }
    }

    private void allAnswered(String deadline) {
        List<String> open = answered.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(entry -> shown(entry.getKey()))
                .toList();
        if (!open.isEmpty()) {
            throw RefusedRequestException.at(
                    at(caller) + ".tool_calls",
                    (open.size() == 1 ? "has a call without a result " : "has calls without a result ") + deadline
                            + ": " + String.join(", ", open));
        }
    }

    private static String at(int index) {
        return "messages[" + index + "]";
    }
}
