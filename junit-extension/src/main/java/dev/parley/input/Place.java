package dev.parley.input;

import java.net.URI;
import java.util.Optional;

/**
 * A place in a file that a person wrote, or in what Java code made.
 *
 * @param file the file's name as messages show it, for example {@code shop.yaml}; the whole place where there are no lines
 * @param uri where the file is, if it can be opened by a URI
 * @param line the line, from 1; 0 where there are no lines
 * @param column the column, from 1; 0 where there are no lines
 * @since 0.1.0
 */
public record Place(String file, Optional<URI> uri, int line, int column) {

    /**
     * Returns a place that has no lines.
     *
     * @param name the place as messages show it, for example {@code ShopTests#rows row 3}
     * @param uri what opens it
     */
    public static Place named(String name, URI uri) {
        return new Place(name, Optional.of(uri), 0, 0);
    }

    /** Returns this place's file at another line and column. */
    public Place at(int line, int column) {
        return new Place(file, uri, line, column);
    }

    /** Returns {@code file:line}, the form in which IDEs make a link of it. */
    public String fileAndLine() {
        return file + (line == 0 ? "" : ":" + line);
    }

    /** Returns {@code file:line:column}. */
    @Override
    public String toString() {
        return fileAndLine() + (line == 0 ? "" : ":" + column);
    }
}
