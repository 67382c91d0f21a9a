package dev.parley.input;

import java.net.URI;
import java.util.Optional;

/**
 * A place in a file that a person wrote.
 *
 * @param file the file's name as messages show it, for example {@code shop.yaml}
 * @param uri where the file is, if it can be opened by a URI
 * @param line the line, from 1
 * @param column the column, from 1
 * @since 0.1.0
 */
public record Place(String file, Optional<URI> uri, int line, int column) {

    /** Returns this place's file at another line and column. */
    public Place at(int line, int column) {
        return new Place(file, uri, line, column);
    }

    /** Returns {@code file:line}, the form in which IDEs make a link of it. */
    public String fileAndLine() {
        return file + ":" + line;
    }

    /** Returns {@code file:line:column}. */
    @Override
    public String toString() {
        return fileAndLine() + ":" + column;
    }
}
