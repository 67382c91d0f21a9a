/**
 * A row of a dataset taken apart into cells, whatever its form: the hand-written one, columns or a message
 * array. Internal.
 *
 * <p>The package owns the forms, the names of keys and columns, and the types that a cell can have; what a cell means is
 * not its business. It knows {@code chat}, {@code json} and {@code input}, and neither the values of {@code dataset} nor
 * {@code dataset.reading}, which alone knows it.
 */
@NullMarked
package dev.parley.dataset.row;

import org.jspecify.annotations.NullMarked;
