package dev.parley.transcript;

import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolResult;
import java.util.List;
import java.util.Optional;

/**
 * A call that the model made, the verdict on it and what answered it.
 *
 * @param call the call
 * @param violations what is wrong with it; empty where it is valid or was not checked
 * @param result what answered it; absent where nothing did
 * @since 0.1.0
 */
public record MadeCall(ToolCall call, List<String> violations, Optional<ToolResult> result) {

    /** Copies the violations. */
    public MadeCall {
        violations = List.copyOf(violations);
    }
}
