/**
 * What the APIs have in common: how a body is put together, and how an answer is read, be it an event stream or one document.
 *
 * <p>It owns the event-stream reader and the tolerance of the wire. What an API says in its own way is a
 * {@link dev.parley.model.protocol.Protocol}, of which each has a package of its own. It knows {@code dev.parley.model.http},
 * {@code dev.parley.model}, {@code chat} and {@code json}, and no API's package.
 */
@NullMarked
package dev.parley.model.protocol;

import org.jspecify.annotations.NullMarked;
