/**
 * What answers a conversation: the interface, what it is asked, how its server is reached, and what is thrown where no usable
 * answer came. {@code dev.parley.model.http} sends and waits; {@code dev.parley.model.protocol} holds what the APIs have in common;
 * {@code dev.parley.model.completions} speaks chat completions, {@code dev.parley.model.responses} the Responses API.
 *
 * <p>The room knows {@code chat} and {@code json} alone and decides nothing about conversations. This package holds its values
 * and knows none of the packages below it.
 */
@NullMarked
package dev.parley.model;

import org.jspecify.annotations.NullMarked;
