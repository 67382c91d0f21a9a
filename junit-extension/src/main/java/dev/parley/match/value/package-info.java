/**
 * What a single value should be: an argument of a call, or something inside one or inside a reply. Each matcher decides about a
 * value and says in words what it wants.
 *
 * <p>Pure, as far as an author's own predicate is. The room knows {@code json} alone, and nothing of calls or turns.
 */
@NullMarked
package dev.parley.match.value;

import org.jspecify.annotations.NullMarked;
