package dev.parley.dataset;

/**
 * One entry of {@code tool_results}.
 *
 * @since 0.1.0
 */
public sealed interface WrittenResult {

    /**
     * A result.
     *
     * @param content the text that goes to the model; what is no text in the dataset is compact JSON here
     */
    record Content(String content) implements WrittenResult {}

    /**
     * An error, written {@code $error: text}.
     *
     * @param message what the model is told
     */
    record Failure(String message) implements WrittenResult {}

    /** {@code null} in a list: the placeholder answers this call. */
    record Placeholder() implements WrittenResult {}
}
