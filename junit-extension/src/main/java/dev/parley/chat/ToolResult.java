package dev.parley.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * What answered a tool call.
 *
 * @param callId the id of the call
 * @param content the text that goes back to the model
 * @param origin where the text came from
 * @param error whether the text tells the model of an error: the tool threw or took too long, or the dataset says
 *     {@code $error}
 * @param run how the answer came about
 * @since 0.1.0
 */
public record ToolResult(String callId, String content, Origin origin, boolean error, Run run) {

    /** Creates a result that was there at once. */
    public ToolResult(String callId, String content, Origin origin, boolean error) {
        this(callId, content, origin, error, Run.NONE);
    }

    /** Where a result came from. */
    public enum Origin {
        /** The dataset's {@code tool_results}. */
        DATASET,
        /** The declared Java method. */
        JAVA,
        /** The {@code result_schema} of the tool, which the result satisfies. */
        GENERATED,
        /** Nothing else answered. */
        PLACEHOLDER
    }

    /**
     * What happened until a result was there.
     *
     * @param duration how long it took; zero where nothing ran and nobody waited
     * @param exception what the Java method threw, class and message; absent where it threw nothing
     * @since 0.1.0
     */
    public record Run(Duration duration, Optional<String> exception) {

        /** Nothing ran. */
        public static final Run NONE = new Run(Duration.ZERO, Optional.empty());
    }
}
