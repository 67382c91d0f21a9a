/**
 * Values that satisfy a JSON Schema: taken from a text where its words fit, made up where they do not. So a simulated model
 * finds arguments in what the user said, and a result of a dataset is made from its schema.
 *
 * <p>Pure: schemas and arguments are JSON trees. The room knows {@code json} alone.
 */
@NullMarked
package dev.parley.sample;

import org.jspecify.annotations.NullMarked;
