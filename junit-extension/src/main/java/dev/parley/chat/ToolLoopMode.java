package dev.parley.chat;

/**
 * Who runs the tools.
 *
 * @since 0.1.0
 */
public enum ToolLoopMode {
    /** The test: it offers the tools, answers the calls and sends the results. */
    CLIENT,
    /**
     * The server: tools and results of the dataset are neither sent nor used, and what the endpoint's body says of tools
     * goes out as it is. A call that reaches the test all the same is marked.
     */
    SERVER
}
