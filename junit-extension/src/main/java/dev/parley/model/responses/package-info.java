/**
 * The Responses API: its input items, its events and its output items.
 *
 * <p>It sends nothing itself and measures no time. It knows {@code dev.parley.model.protocol}, {@code dev.parley.model.http},
 * {@code dev.parley.model}, {@code chat} and {@code json}; no other API's package may know it, nor may it know theirs.
 */
@NullMarked
package dev.parley.model.responses;

import org.jspecify.annotations.NullMarked;
