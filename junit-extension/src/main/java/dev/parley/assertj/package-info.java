/**
 * AssertJ assertions on what happened. Each failure begins with the conversation and the turn.
 *
 * <p>The room knows {@code chat}, {@code json}, {@code match} and {@code transcript} alone.
 */
@NullMarked
package dev.parley.assertj;

import org.jspecify.annotations.NullMarked;
