/**
 * What a simulated model is asked: chat-completions requests read as a strict server reads them, and refused where their
 * history is broken.
 *
 * <p>The room knows {@code chat} and {@code json}.
 */
@NullMarked
package dev.parley.simulator.request;

import org.jspecify.annotations.NullMarked;
