package dev.parley.chat;

/**
 * What a request says about calling tools: a general {@link ToolChoice} or one {@link ForcedTool}.
 *
 * @since 0.1.0
 */
public sealed interface ToolSelection permits ToolChoice, ForcedTool {

    /** Returns the choice as the wire has it: a text, or an object that names a function. */
    Object tree();
}
