/**
 * Datasets: files that people wrote, read into conversations as written. Nothing is decided here about what goes over
 * the wire.
 *
 * <p>The room knows {@code chat}, {@code match}, {@code json} and {@code input}.
 */
@NullMarked
package dev.parley.dataset;

import org.jspecify.annotations.NullMarked;
