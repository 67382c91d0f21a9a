/**
 * What JUnit sees: a container for each conversation and a leaf for each turn. Internal.
 *
 * <p>The room takes finished settings and never sees an annotation. It knows {@code chat}, {@code play}, {@code plan},
 * {@code dataset}'s values, {@code transcript}, {@code input} and JUnit; only the root room knows it.
 */
@NullMarked
package dev.parley.node;

import org.jspecify.annotations.NullMarked;
