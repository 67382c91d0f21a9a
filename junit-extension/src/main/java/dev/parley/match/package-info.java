/**
 * What a turn should do, compared with what it did: expected calls against actual calls, and every mismatch explained.
 *
 * <p>Pure: the same input gives the same words. The room knows {@code chat} and {@code json} alone.
 */
@NullMarked
package dev.parley.match;

import org.jspecify.annotations.NullMarked;
