/**
 * HTTP, whatever is said over it: addresses, headers, time limits, size limits, the removal of secrets, and what the message
 * of a failure says.
 *
 * <p>It knows the values of {@code dev.parley.model}, {@code chat} and {@code json}, but no API's bodies and no codec: what an
 * answer means is left to a {@link dev.parley.model.http.BodyReader}. The one list that every API shares, that of the models, is
 * read here.
 */
@NullMarked
package dev.parley.model.http;

import org.jspecify.annotations.NullMarked;
