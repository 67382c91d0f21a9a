package dev.parley.chat;

import dev.parley.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An output item of reasoning, as the Responses API gives it and takes it back.
 *
 * @param tree the item as received, as a JSON tree
 * @param position how much of the answer stands before it: its text counts as one, each call as one
 * @since 0.1.0
 */
public record ReasoningItem(Map<String, @Nullable Object> tree, int position) {

    /** Copies the tree. */
    public ReasoningItem {
        tree = Json.copyOf(tree);
    }
}
