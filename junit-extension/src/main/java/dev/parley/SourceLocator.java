package dev.parley;

import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the files that annotations name: beside the test class, on the class path, in the file system. */
final class SourceLocator {

    private static final String CLASSPATH = "classpath:";
    private static final String FILE = "file:";

    private final Class<?> testClass;
    private final Faults faults;

    SourceLocator(Class<?> testClass, Faults faults) {
        this.testClass = testClass;
        this.faults = faults;
    }

    /**
     * Finds files; one that is listed twice is a fault.
     *
     * @param names the names as the annotation has them
     * @param where the attribute, for messages
     */
    List<SourceFile> findEach(List<String> names, String where) {
        Map<URI, SourceFile> found = new LinkedHashMap<>();
        for (String name : names) {
            find(name, where).ifPresent(file -> {
                if (found.putIfAbsent(file.uri().normalize(), file) != null) {
                    faults.add("the file \"" + name + "\" is listed twice", where, "list it once");
                }
            });
        }
        return List.copyOf(found.values());
    }

    /**
     * Finds a file; where there is none, that is a fault.
     *
     * @param name the name as the annotation has it
     * @param where the attribute, for messages
     */
    Optional<SourceFile> find(String name, String where) {
        List<String> looked = new ArrayList<>();
        Optional<SourceFile> found = find(name, looked);
        if (found.isEmpty()) {
            faults.add("there is no file \"" + name + "\"", where, "looked for " + String.join(" and ", looked));
        }
        return found;
    }

    private Optional<SourceFile> find(String name, List<String> looked) {
        if (name.startsWith(CLASSPATH)) {
            return onClassPath(name.substring(CLASSPATH.length()).replaceFirst("^/+", ""), looked);
        }
        if (name.startsWith(FILE)) {
            return inFileSystem(path(name), looked);
        }
        return isAbsolute(name)
                ? inFileSystem(name, looked)
                : onClassPath(besideTestClass(name), looked).or(() -> inFileSystem(name, looked));
    }

    /** Returns what {@code file:} stands before: a URI's path as {@code file:///a%20b.yaml} has it, else a plain path. */
    private static String path(String name) {
        try {
            return Path.of(new URI(name)).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return name.substring(FILE.length());
        }
    }

    private static boolean isAbsolute(String name) {
        try {
            return Path.of(name).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private String besideTestClass(String name) {
        String folder = testClass.getPackageName().replace('.', '/');
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private Optional<SourceFile> onClassPath(String path, List<String> looked) {
        looked.add("class path resource " + path);
        ClassLoader loader = testClass.getClassLoader();
        URL url = loader == null ? ClassLoader.getSystemResource(path) : loader.getResource(path);
        return uri(url).filter(SourceLocator::isNoFolder).map(uri -> new SourceFile(fileName(path), uri));
    }

    private static Optional<URI> uri(@Nullable URL url) {
        try {
            return url == null ? Optional.empty() : Optional.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class loader gave " + url + ", which is no URI", e);
        }
    }

    /** A class loader finds folders too. */
    private static boolean isNoFolder(URI uri) {
        return !"file".equals(uri.getScheme()) || Files.isRegularFile(Path.of(uri));
    }

    private static Optional<SourceFile> inFileSystem(String path, List<String> looked) {
        try {
            Path file = Path.of(path).toAbsolutePath().normalize();
            looked.add("file " + file);
            return Files.isRegularFile(file)
                    ? Optional.of(new SourceFile(fileName(path), file.toUri()))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            looked.add("file " + path + ", which is no path");
            return Optional.empty();
        }
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
