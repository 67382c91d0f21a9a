/**
 * The chat-completions API: its bodies, its chunks and its calls.
 *
 * <p>It sends nothing itself and measures no time. It knows {@code dev.parley.model.protocol}, {@code dev.parley.model.http},
 * {@code dev.parley.model}, {@code chat} and {@code json}; no other API's package may know it, nor may it know theirs.
 */
@NullMarked
package dev.parley.model.completions;

import org.jspecify.annotations.NullMarked;
