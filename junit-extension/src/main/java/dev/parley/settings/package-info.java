/**
 * What can be said outside the code: how each attribute of an annotation is named in JUnit's configuration and in the
 * environment, how its text is read, and what one such source says of an annotation, as if the annotation stood there.
 *
 * <p>A setting is declared by its attribute alone. The room reads attributes by reflection and knows no annotation by name;
 * it knows {@code chat} and {@code input}. Its types are public for the root room and are no API.
 */
@NullMarked
package dev.parley.settings;

import org.jspecify.annotations.NullMarked;
