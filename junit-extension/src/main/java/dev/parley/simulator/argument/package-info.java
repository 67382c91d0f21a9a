/**
 * Arguments that a simulated model passes to a function: taken from the user's words where they fit the function's JSON
 * Schema, made up from the schema where they do not.
 *
 * <p>Pure: schemas and arguments are JSON trees. The room knows {@code json} alone.
 */
@NullMarked
package dev.parley.simulator.argument;

import org.jspecify.annotations.NullMarked;
