package dev.parley;

import dev.parley.input.SourceFile;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A name that stands for several files: {@code conversations/*.yaml}.
 *
 * @param folder what stands in front of the first wildcard, to the last {@code /}; empty or ending in one
 * @param pattern the rest
 */
record SourceGlob(String folder, String pattern) {

    /** Returns whether a name has a wildcard: a star or a question mark, which no file's name should have. */
    static boolean is(String name) {
        return name.contains("*") || name.contains("?");
    }

    static SourceGlob of(String name) {
        int wildcard = Math.min(position(name, '*'), position(name, '?'));
        int end = name.lastIndexOf('/', wildcard) + 1;
        return new SourceGlob(name.substring(0, end), name.substring(end));
    }

    private static int position(String name, char sign) {
        int position = name.indexOf(sign);
        return position < 0 ? name.length() : position;
    }

    /**
     * Returns the matching files of a folder, in the order of their paths.
     *
     * @throws IOException if the folder cannot be read
     */
    List<SourceFile> in(Path directory) throws IOException {
        PathMatcher matcher = matcher();
        Map<String, SourceFile> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = directory.relativize(file);
                if (matcher.matches(relative)) {
                    String name = relative.toString().replace('\\', '/');
                    found.put(name, new SourceFile(name, file.toUri()));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * Returns the matching files of a folder of the class path, in the order of their paths; in a jar or not.
     *
     * @throws IOException if the folder cannot be read
     */
    List<SourceFile> in(URL directory) throws IOException {
        try {
            return directory.getProtocol().equals("jar")
                    ? inJar((JarURLConnection) directory.openConnection())
                    : in(Path.of(directory.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class loader gave " + directory + ", which is no URI", e);
        }
    }

    private List<SourceFile> inJar(JarURLConnection connection) throws IOException, URISyntaxException {
        connection.setUseCaches(false);
        String prefix = connection.getEntryName() == null ? "" : connection.getEntryName();
        String start = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        PathMatcher matcher = matcher();
        List<SourceFile> found = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (String entry : Collections.list(jar.entries()).stream()
                    .map(Object::toString)
                    .sorted()
                    .toList()) {
                String name = entry.startsWith(start) ? entry.substring(start.length()) : "";
                if (!name.isEmpty() && !name.endsWith("/") && matcher.matches(Path.of(name))) {
                    String path = new URI(null, null, "/" + entry, null).getRawPath();
                    found.add(new SourceFile(name, URI.create("jar:" + connection.getJarFileURL() + "!" + path)));
                }
            }
        }
        return found;
    }

    /** To the JDK two stars and a slash are at least one folder; to everybody else none is enough. */
    private PathMatcher matcher() {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", "{,**/}"));
    }
}
