package dev.parley.play;

import dev.parley.chat.Answer;
import dev.parley.chat.Message;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was said so far: what the next request will carry. */
final class History {

    private final List<Message> messages = new ArrayList<>();

    History(Optional<String> system) {
        system.map(Message.SystemPrompt::new).ifPresent(messages::add);
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    void add(List<Message> said) {
        messages.addAll(said);
    }

    /** A refusal is what the user read: not every server takes it back in a field of its own. */
    void assistant(Answer answer, List<ToolCall> calls) {
        messages.add(new Message.Assistant(answer.said(), calls, Optional.of(answer)));
    }

    void result(ToolResult result) {
        messages.add(new Message.Tool(result.callId(), result.content()));
    }
}
