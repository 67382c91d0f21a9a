package dev.parley.chat;

/**
 * What answered a tool call.
 *
 * @param callId the id of the call
 * @param content the text that goes back to the model
 * @param origin where the text came from
 * @param error whether the text tells the model of an error: the tool threw, or the dataset says {@code $error}
 * @since 0.1.0
 */
public record ToolResult(String callId, String content, Origin origin, boolean error) {

    /** Where a result came from. */
    public enum Origin {
        /** The dataset's {@code tool_results}. */
        DATASET,
        /** The declared Java method. */
        JAVA,
        /** Nothing else answered. */
        PLACEHOLDER
    }
}
