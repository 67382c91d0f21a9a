package dev.parley.model.protocol;

import dev.parley.chat.Message;
import dev.parley.chat.ToolDefinition;
import dev.parley.chat.ToolSelection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one API says in its own way. Implementations are stateless but for settings, and safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface Protocol {

    /** Returns where requests go, below {@code /v1/}. */
    String path();

    /** Returns the name of the key that limits the tokens of an answer. */
    String limitKey();

    /** Returns what a streamed request says beside {@code stream}. */
    Map<String, Object> streamOptions();

    /** Returns the keys that tell what was said so far. */
    Map<String, @Nullable Object> conversation(List<Message> messages);

    /** Returns a tool as the API writes it. */
    Object tool(ToolDefinition tool);

    /** Returns a tool choice as the API writes it. */
    Object toolChoice(ToolSelection choice);

    /** Returns what puts one answer together. */
    Assembler assembler();
}
