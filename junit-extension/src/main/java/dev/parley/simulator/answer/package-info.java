/**
 * What a simulated model sends: chat completions, whole or as events, and everything that a script says about how they
 * come and end.
 *
 * <p>The room knows {@code chat}, {@code json} and the simulator's requests and scripts. It knows no server: a
 * {@link dev.parley.simulator.answer.Reply} is what one has to send.
 */
@NullMarked
package dev.parley.simulator.answer;

import org.jspecify.annotations.NullMarked;
