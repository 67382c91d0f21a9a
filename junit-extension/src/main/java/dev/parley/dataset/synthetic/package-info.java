/**
 * Conversations that are generated, not written: the same ones for the same settings, on every machine.
 * {@link dev.parley.dataset.synthetic.SyntheticSource} is the one way in.
 *
 * <p>The package knows the values of {@code dataset}, and {@code chat}, {@code json} and {@code input}; only the root room
 * knows it.
 */
@NullMarked
package dev.parley.dataset.synthetic;

import org.jspecify.annotations.NullMarked;
