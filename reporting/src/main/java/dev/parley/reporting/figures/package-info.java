/**
 * The figures of a run: what the reports show of many turns, computed once. A transcript is counted and let go, so that
 * memory grows by a number for each metric of a request.
 *
 * <p>Its types are public for the packages around it; they are no API. It knows {@code dev.parley.transcript}, {@code
 * dev.parley.chat}, {@code dev.parley.json} and {@code metrics}, and no other package of the module.
 */
@NullMarked
package dev.parley.reporting.figures;

import org.jspecify.annotations.NullMarked;
