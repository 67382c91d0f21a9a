package dev.parley.chat;

/**
 * What becomes of a turn that should call a tool and does not.
 *
 * @since 0.1.0
 */
public enum MissingToolCall {
    /** The turn fails and shows what the model answered instead; the rest of the conversation is cancelled. */
    FAIL("error_stop"),
    /** The turn is skipped with the same explanation; the rest of the conversation is cancelled. */
    SKIP("ignore_stop"),
    /** The turn passes with the mark {@code missing tool call}, and the conversation goes on. */
    CONTINUE("ignore_continue");

    private final String guideLlmWord;

    MissingToolCall(String guideLlmWord) {
        this.guideLlmWord = guideLlmWord;
    }

    /** Returns GuideLLM's word for it, for example {@code error_stop}. */
    public String guideLlmWord() {
        return guideLlmWord;
    }
}
