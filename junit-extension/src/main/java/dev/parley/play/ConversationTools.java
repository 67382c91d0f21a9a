package dev.parley.play;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import dev.parley.tool.BoundTools;
import java.util.Optional;
import java.util.function.Supplier;

/** The Java tools of one conversation, made with its first turn: an author's checks may look at objects that no call reached. */
final class ConversationTools {

    private final Supplier<BoundTools> maker;
    private Optional<BoundTools> made = Optional.empty();

    ConversationTools(Supplier<BoundTools> maker) {
        this.maker = maker;
    }

    void make() {
        made = made.or(() -> Optional.of(maker.get()));
    }

    Optional<ToolResult> answer(ToolCall call) {
        return made.flatMap(tools -> tools.answer(call));
    }
}
