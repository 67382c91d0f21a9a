/**
 * Reads the scripts of a simulated model. Whatever a script misspells or cannot express becomes a fault with its place.
 *
 * <p>The room knows {@code chat}, {@code json}, {@code input} and the values that it makes.
 */
@NullMarked
package dev.parley.simulator.script.reading;

import org.jspecify.annotations.NullMarked;
