/**
 * What happened, as values: conversations, their turns and the steps of each turn. Checks, assertions, listeners and
 * reports all see the same values. {@link dev.parley.transcript.TranscriptListener} is the one door to reporting.
 *
 * <p>Pure. The room knows {@code chat}, {@code match}, {@code json} and {@code input}.
 */
@NullMarked
package dev.parley.transcript;

import org.jspecify.annotations.NullMarked;
