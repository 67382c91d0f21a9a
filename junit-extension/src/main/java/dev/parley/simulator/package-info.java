/**
 * The simulated model: a scripted OpenAI-compatible chat-completions server on WireMock that runs without a model, answers
 * by simple rules or by a script, and refuses every history that a strict server would refuse; in a test or by itself.
 *
 * <p>The room knows {@code chat}, {@code json} and {@code input}; its inner packages hold requests, scripts, answers and
 * arguments, and none of them knows this one. WireMock is an optional dependency; one class touches it, and it is loaded
 * when a server starts. The room never sees what a dataset expects.
 */
@NullMarked
package dev.parley.simulator;

import org.jspecify.annotations.NullMarked;
