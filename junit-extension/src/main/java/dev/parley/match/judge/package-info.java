/**
 * The comparison: what a turn did against what it should do, the calls paired by a maximum matching, and every mismatch in
 * words.
 *
 * <p>Pure: the same input gives the same words. It knows the values of {@code match}, {@code chat} and {@code json}.
 */
@NullMarked
package dev.parley.match.judge;

import org.jspecify.annotations.NullMarked;
