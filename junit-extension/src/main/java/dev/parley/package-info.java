/**
 * What the author of a test writes: the annotations and {@link dev.parley.Conversations}.
 *
 * <p>This is the top room: it merges annotations, configuration parameters and environment into finished settings and
 * hands them to the other rooms. It knows all of them; none knows it.
 */
@NullMarked
package dev.parley;

import org.jspecify.annotations.NullMarked;
