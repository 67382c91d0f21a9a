/**
 * What a simulated model is told to do: a script's rules as values. The package beside it reads them from a file.
 *
 * <p>The room knows {@code chat} and the simulator's requests.
 */
@NullMarked
package dev.parley.simulator.script;

import org.jspecify.annotations.NullMarked;
