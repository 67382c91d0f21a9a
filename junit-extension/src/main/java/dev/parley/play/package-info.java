/**
 * Plays one plan: asks the model, answers its calls, judges by policy, schema and expectation, and writes the
 * transcript. The heart: a loop that reads like the rules of a conversation.
 *
 * <p>The room knows {@code chat}, {@code input}, {@code match}, {@code dataset}'s values, {@code plan}, {@code tool},
 * {@code model} and {@code transcript}; it knows nothing of JUnit.
 */
@NullMarked
package dev.parley.play;

import org.jspecify.annotations.NullMarked;
