/**
 * Datasets as values: conversations, turns and tool results as people wrote them. Nothing is decided here about what goes
 * over the wire.
 *
 * <p>Pure values, and {@link dev.parley.dataset.ConversationSource} and {@link dev.parley.dataset.Pass}, by which they come. The package knows
 * {@code chat}, {@code match} and {@code input}, and none of those below it:
 * {@code row} takes rows apart, {@code reading} makes these values of files.
 */
@NullMarked
package dev.parley.dataset;

import org.jspecify.annotations.NullMarked;
