/**
 * What a turn should do and what it did, as values. {@code match.judge} compares the two.
 *
 * <p>Pure: the same input gives the same words. The room knows {@code chat} and {@code json} alone.
 */
@NullMarked
package dev.parley.match;

import org.jspecify.annotations.NullMarked;
