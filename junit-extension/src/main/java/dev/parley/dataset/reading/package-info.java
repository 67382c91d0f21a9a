/**
 * Files read into conversations as written: formats, ids, and the meaning of each cell.
 * {@link dev.parley.dataset.reading.DatasetFile} is the one way in.
 *
 * <p>The package knows the values of {@code dataset} and {@code dataset.row}, and {@code chat}, {@code match},
 * {@code json}, {@code input} and {@code tool}, which reads definitions of tools; only the root room knows it.
 */
@NullMarked
package dev.parley.dataset.reading;

import org.jspecify.annotations.NullMarked;
