package dev.parley.chat;

/**
 * How the tokens of generated texts are counted.
 *
 * @since 0.1.0
 */
public enum TokenCounting {
    /** By words and punctuation, without a tokenizer. */
    ESTIMATE,
    /** By the encoding of GPT-4 and GPT-3.5. Needs {@code com.knuddels:jtokkit} on the class path. */
    CL100K_BASE,
    /** By the encoding of GPT-4o and what came after it. Needs {@code com.knuddels:jtokkit} on the class path. */
    O200K_BASE
}
