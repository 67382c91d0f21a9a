/**
 * The rows of the Berkeley Function Calling Leaderboard (BFCL) as conversations, and expectations written as lists of accepted
 * values.
 *
 * <p>The package knows the values of {@code dataset}, the rules of {@code match.bfcl}, {@code chat}, {@code json} and {@code input}.
 */
@NullMarked
package dev.parley.dataset.bfcl;

import org.jspecify.annotations.NullMarked;
