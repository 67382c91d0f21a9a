/**
 * The wire: asks a chat-completions server and reads its answer, streamed or not.
 *
 * <p>The room owns HTTP, time limits, the event-stream reader and the codec between values and bodies. It knows
 * {@code chat} and {@code json} alone and decides nothing about conversations.
 */
@NullMarked
package dev.parley.model;

import org.jspecify.annotations.NullMarked;
