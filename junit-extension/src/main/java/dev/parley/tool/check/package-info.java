/**
 * The check of a call's arguments against its tool's JSON Schema, and of the schema itself.
 *
 * <p>The one place that knows the validating library. It reads no file and no network: a reference to a schema that is
 * not in the document is a problem of that document. The room knows {@code chat}, {@code json} and {@code input}.
 */
@NullMarked
package dev.parley.tool.check;

import org.jspecify.annotations.NullMarked;
