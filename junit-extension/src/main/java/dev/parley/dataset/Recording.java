package dev.parley.dataset;

import dev.parley.chat.Message;
import dev.parley.chat.ToolCall;
import java.util.List;
import java.util.Optional;

/**
 * What a recorded chat has of a turn beside the user's message and the results of calls.
 *
 * @param calls the calls that were made then, with the ids and arguments of then; an id that was not recorded is empty
 * @param answer what was answered in the end
 * @param verbatim the messages that are sent as they were recorded, instead of a user message; empty for none
 * @since 0.1.0
 */
public record Recording(List<ToolCall> calls, Optional<String> answer, List<Message> verbatim) {

    /** Copies the lists. */
    public Recording {
        calls = List.copyOf(calls);
        verbatim = List.copyOf(verbatim);
    }
}
