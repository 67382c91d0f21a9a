package dev.parley.play;

import dev.parley.chat.MissingToolCall;
import dev.parley.model.Pause;
import dev.parley.tool.check.ArgumentCheck;
import java.util.Optional;

/**
 * How conversations are played.
 *
 * @param onMissingToolCall what becomes of a turn that should call and does not
 * @param placeholder the result of a call that nothing else answers
 * @param validation checks calls against the tools that were offered; absent where calls are not checked
 * @param pause lets the user's think time pass
 * @since 0.1.0
 */
public record PlaySettings(
        MissingToolCall onMissingToolCall, String placeholder, Optional<ArgumentCheck> validation, Pause pause) {

    /** GuideLLM's placeholder, to the letter. */
    public static final String DEFAULT_PLACEHOLDER = "{\"status\": \"ok\"}";
}
