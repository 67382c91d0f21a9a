/**
 * The chat-completions API: asks by {@code POST /v1/chat/completions} and reads the answer, streamed or not.
 *
 * <p>It owns the event-stream reader and the codec between values and bodies. It sends nothing itself and measures no time:
 * that is {@code dev.parley.model.http}'s. It knows that package, {@code dev.parley.model}, {@code chat} and {@code json}; no other
 * API's package may know it, nor may it know theirs.
 */
@NullMarked
package dev.parley.model.completions;

import org.jspecify.annotations.NullMarked;
