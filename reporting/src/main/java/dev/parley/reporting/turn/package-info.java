/**
 * One turn as texts for people: its transcript and what was expected of it as HTML, its requests and answers as JSON, and
 * commands that repeat them. What a model says is hostile text; HTML comes from jte templates, which escape it by context.
 *
 * <p>The room knows {@code dev.parley.transcript}, {@code dev.parley.chat}, {@code dev.parley.json}, {@code metrics} and the
 * trees of {@code dev.parley.reporting}. The templates lie in {@code src/main/jte/turn} and become classes of this package.
 */
@NullMarked
package dev.parley.reporting.turn;

import org.jspecify.annotations.NullMarked;
