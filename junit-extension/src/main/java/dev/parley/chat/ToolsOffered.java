package dev.parley.chat;

/**
 * Which requests carry the tools.
 *
 * @since 0.1.0
 */
public enum ToolsOffered {
    /** Every request but the one after the last allowed round, as an agent sends them. */
    EVERY_REQUEST,
    /** Only the requests of turns that expect a call, as GuideLLM sends them. */
    TOOL_TURNS
}
