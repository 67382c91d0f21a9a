/**
 * What a turn, or a conversation as a whole, should do and what it did, as values: {@link dev.parley.match.Expect} says it in Java.
 * What single values should be is
 * {@code match.value}'s, and {@code match.judge} compares.
 *
 * <p>Pure: the same input gives the same words, as far as an author's own predicate does. The room knows {@code chat} and {@code json} alone.
 */
@NullMarked
package dev.parley.match;

import org.jspecify.annotations.NullMarked;
