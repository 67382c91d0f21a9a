package dev.parley.input;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that a person wrote.
 *
 * @param name the file's name as messages show it, for example {@code shop.yaml}; its ending says the format
 * @param uri where the file is: {@code file:} or {@code jar:}
 * @since 0.1.0
 */
public record SourceFile(String name, URI uri) {

    /** The formats that can be read. */
    public enum Format {
        /** {@code .yaml}, {@code .yml}. */
        YAML,
        /** {@code .json}. */
        JSON,
        /** {@code .jsonl}, {@code .ndjson}: one JSON value a line. */
        JSON_LINES,
        /** {@code .csv}: a header line, then one row a record, with commas between the cells. */
        CSV,
        /** {@code .tsv}: the same with tabs between the cells. */
        TSV
    }

    /** Returns the format that the name's ending says; nothing for an unknown ending. */
    public Optional<Format> format() {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "yaml", "yml" -> Optional.of(Format.YAML);
            case "json" -> Optional.of(Format.JSON);
            case "jsonl", "ndjson" -> Optional.of(Format.JSON_LINES);
            case "csv" -> Optional.of(Format.CSV);
            case "tsv" -> Optional.of(Format.TSV);
            default -> Optional.empty();
        };
    }

    /** Returns the first place of the file. */
    public Place start() {
        return new Place(name, Optional.of(uri), 1, 1);
    }

    /**
     * Returns the file at a path relative to this one, in the same folder tree or the same jar.
     *
     * @param path the path, with {@code /} between folders; one that begins with {@code /} starts at the root
     * @throws URISyntaxException if it is no path
     */
    public SourceFile sibling(String path) throws URISyntaxException {
        // anchored, so that neither "http://host/x" nor "//host/x" leads away from the file system
        String anchored = path.startsWith("/") ? path.replaceFirst("^/+", "/") : "./" + path;
        URI relative = new URI(null, null, anchored, null);
        if (!uri.isOpaque()) {
            return new SourceFile(path, uri.resolve(relative));
        }
        String jar = uri.toString();
        int root = jar.lastIndexOf("!/") + 1;
        return new SourceFile(path, new URI(jar.substring(0, root) + new URI(jar.substring(root)).resolve(relative)));
    }

    /**
     * Opens the file.
     *
     * @throws IOException if it cannot be opened
     */
    public InputStream open() throws IOException {
        return uri.toURL().openStream();
    }
}
