package dev.parley.node;

import dev.parley.input.Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where an IDE opens a conversation's row: in the file that people edit, where the one that was read is a build's copy of
 * it. Safe for use by several threads.
 */
final class RowSource {

    private static final String RESOURCES = "/src/test/resources/";

    /** Where Maven and Gradle copy test resources to. */
    private static final Map<String, String> EDITED =
            Map.of("/target/test-classes/", RESOURCES, "/build/resources/test/", RESOURCES);

    private final Map<URI, URI> files = new ConcurrentHashMap<>();

    /**
     * Returns the row as a {@code file:} URI with line and column, or the method that made it; nothing for a row inside a
     * jar.
     */
    Optional<URI> of(Place place) {
        Optional<URI> method = place.uri().filter(uri -> "method".equals(uri.getScheme()));
        return method.isPresent() ? method : inFile(place);
    }

    private Optional<URI> inFile(Place place) {
        return place.uri()
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(uri -> files.computeIfAbsent(uri, RowSource::edited))
                .map(uri -> URI.create(uri + "?line=" + place.line() + "&column=" + place.column()));
    }

    private static URI edited(URI read) {
        return EDITED.entrySet().stream()
                .filter(layout -> read.getPath().contains(layout.getKey()))
                .map(layout -> URI.create(read.toString().replace(layout.getKey(), layout.getValue())))
                .filter(edited -> isCopy(Path.of(read), Path.of(edited)))
                .findFirst()
                .orElse(read);
    }

    /** Only in a true copy do lines stay where they are. */
    private static boolean isCopy(Path read, Path edited) {
        try {
            return Files.isRegularFile(edited) && Files.mismatch(read, edited) == -1;
        } catch (IOException e) {
            return false;
        }
    }
}
