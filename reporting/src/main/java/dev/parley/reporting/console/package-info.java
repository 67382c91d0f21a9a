/**
 * What a run says on the console. It shows the figures of {@code dev.parley.reporting.figures} and computes none.
 *
 * <p>Its types are public for the package above it; they are no API.
 */
@NullMarked
package dev.parley.reporting.console;

import org.jspecify.annotations.NullMarked;
