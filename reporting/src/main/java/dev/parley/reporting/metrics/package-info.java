/**
 * What is measured of steps, and how it is spread: over all steps, by what they are for, by turn and by outcome. Each value is kept
 * once, eight bytes, until the run is over.
 *
 * <p>Its types are public for the packages around it; they are no API. It knows {@code dev.parley.transcript} and no other package of
 * the module.
 */
@NullMarked
package dev.parley.reporting.metrics;

import org.jspecify.annotations.NullMarked;
