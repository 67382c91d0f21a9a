/**
 * The rules by which the Berkeley Function Calling Leaderboard (BFCL) judges the calls of one answer.
 *
 * <p>They give the verdicts of its checker for Python rows, {@code ast_checker} of the package {@code bfcl-eval} 2026.3.23, and name
 * errors as it does. Pure: the package knows the values of {@code match}, {@code chat} and {@code json}.
 */
@NullMarked
package dev.parley.match.bfcl;

import org.jspecify.annotations.NullMarked;
