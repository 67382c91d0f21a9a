/**
 * Which conversations of a dataset are played. Internal.
 *
 * <p>Pure. The package knows the values of {@code dataset} alone.
 */
@NullMarked
package dev.parley.dataset.filter;

import org.jspecify.annotations.NullMarked;
