package dev.parley.chat;

import dev.parley.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation's history.
 *
 * @since 0.1.0
 */
public sealed interface Message {

    /**
     * What the model is told before the conversation.
     *
     * @param text the system prompt
     */
    record SystemPrompt(String text) implements Message {}

    /**
     * What the user says.
     *
     * @param content a text, or a list of parts as a JSON tree
     */
    record User(Object content) implements Message {
        /** Copies the content. */
        public User {
            content = Objects.requireNonNull(Json.copyOf(content));
        }

        /** Returns the content as text; parts as compact JSON. */
        public String text() {
            return content instanceof String text ? text : Json.compact(content);
        }
    }

    /**
     * What the model answered.
     *
     * @param text the text; {@code null} where there was none beside calls
     * @param calls the calls, in the model's order
     * @param answer the answer that it comes from, with what else came; absent where nobody was asked
     */
    record Assistant(@Nullable String text, List<ToolCall> calls, Optional<Answer> answer) implements Message {
        /** Copies the calls. */
        public Assistant {
            calls = List.copyOf(calls);
        }

        /** Creates a message that comes from no answer. */
        public Assistant(@Nullable String text, List<ToolCall> calls) {
            this(text, calls, Optional.empty());
        }
    }

    /**
     * The result of one tool call.
     *
     * @param callId the id of the call that it answers
     * @param content the result as text
     */
    record Tool(String callId, String content) implements Message {}

    /**
     * A message that is sent as it was recorded.
     *
     * @param tree the message as chat completions write it, a JSON object
     */
    record Verbatim(Map<String, @Nullable Object> tree) implements Message {
        /** Copies the message. */
        public Verbatim {
            tree = Json.copyOf(tree);
        }

        /** Returns who says it: {@code system}, {@code user}, {@code assistant} or another word of the API. */
        public String role() {
            return String.valueOf(tree.get("role"));
        }
    }
}
