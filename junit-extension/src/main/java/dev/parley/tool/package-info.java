/**
 * Tools: what they are called, what they take, and what they answer. Java methods, JSON files, schema generation and
 * the check of a call against its schema.
 *
 * <p>The room knows {@code chat}, {@code json} and {@code input}.
 */
@NullMarked
package dev.parley.tool;

import org.jspecify.annotations.NullMarked;
