package dev.parley.chat;

import java.util.Locale;

/**
 * Whether the model may, must or must not call a tool.
 *
 * @since 0.1.0
 */
public enum ToolChoice implements ToolSelection {
    /** The model decides. */
    AUTO,
    /** The model must call at least one tool. */
    REQUIRED,
    /** The model must not call a tool. */
    NONE;

    @Override
    public Object tree() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the word on the wire, for example {@code auto}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
