/**
 * Tools: what they are called, what they take, and what they answer. Java methods, JSON files and schema generation;
 * {@code dev.parley.tool.check} holds the check of a call against its schema.
 *
 * <p>The room knows {@code chat}, {@code json} and {@code input}. Jackson and the schema generator stay behind it: neither
 * is in a public signature.
 */
@NullMarked
package dev.parley.tool;

import org.jspecify.annotations.NullMarked;
