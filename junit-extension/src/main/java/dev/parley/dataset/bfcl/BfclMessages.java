package dev.parley.dataset.bfcl;

import dev.parley.chat.Message;
import dev.parley.dataset.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one turn.
 *
 * @param system its system messages
 * @param chat the others, the last of them the user's
 */
record BfclMessages(List<String> system, List<Message> chat) {

    static BfclMessages of(@Nullable Object tree) {
        List<String> system = new ArrayList<>();
        List<Message> chat = new ArrayList<>();
        for (Object element : Shape.list("question", tree)) {
            Map<?, ?> message = Shape.object("message", element);
            String content = Shape.text("content", message.get("content"));
            switch (Shape.text("role", message.get("role"))) {
                case "system" -> system.add(content);
                case "user" -> chat.add(new Message.User(content));
                case "assistant" -> chat.add(new Message.Assistant(content, List.of()));
                default -> throw new IllegalArgumentException("the role " + message.get("role") + " is not known");
            }
        }
        return new BfclMessages(system, chat);
    }

    Optional<String> prompt() {
        return system.isEmpty() ? Optional.empty() : Optional.of(system.stream().collect(Collectors.joining("\n")));
    }

    /** Returns what the user says last. */
    String user() {
        if (!chat.isEmpty() && chat.get(chat.size() - 1) instanceof Message.User user) {
            return user.text();
        }
        throw new IllegalArgumentException("a turn ends with a message of the user");
    }

    /** Returns the chat so far, where there is more than one message: it is sent as it is. */
    Optional<Recording> recording() {
        return chat.size() > 1 ? Optional.of(new Recording(List.of(), Optional.empty(), chat)) : Optional.empty();
    }
}
