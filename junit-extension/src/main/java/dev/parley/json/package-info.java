/**
 * JSON text and plain Java trees: the one place where a JSON library turns one into the other, and how a piece of a long
 * text is shown.
 *
 * <p>A tree is a {@link java.util.Map} with text keys, a {@link java.util.List}, a {@link java.lang.String}, a
 * {@link java.lang.Boolean}, a {@link java.lang.Long}, a {@link java.math.BigInteger}, a {@link java.math.BigDecimal}, a
 * {@link java.lang.Double} or {@code null}. Whole and fractional numbers stay apart ({@code 12} is a {@code Long},
 * {@code 12.0} a {@code BigDecimal}). The room reads and writes text only: no files, no network.
 */
@NullMarked
package dev.parley.json;

import org.jspecify.annotations.NullMarked;
