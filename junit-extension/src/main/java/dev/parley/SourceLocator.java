package dev.parley;

import dev.parley.input.Faults;
import dev.parley.input.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
     * @param names the names as the annotation has them; one with a wildcard stands for all files that it matches
     * @param where the attribute, for messages
     */
    List<SourceFile> findEach(List<String> names, String where) {
        Map<URI, SourceFile> found = new LinkedHashMap<>();
        for (String name : names) {
            List<SourceFile> files = SourceGlob.is(name)
                    ? findAll(name, where)
                    : find(name, where).stream().toList();
            files.forEach(file -> {
                if (found.putIfAbsent(file.uri().normalize(), file) != null) {
                    String which = SourceGlob.is(name) ? file.name() + "\" of \"" + name : name;
                    faults.add("the file \"" + which + "\" is listed twice", where, "list it once");
                }
            });
        }
        return List.copyOf(found.values());
    }

    private List<SourceFile> findAll(String name, String where) {
        List<String> looked = new ArrayList<>();
        try {
            List<SourceFile> found = findAll(name, looked);
            if (found.isEmpty()) {
                faults.add("no file matches \"" + name + "\"", where, "looked in " + String.join(" and ", looked));
            }
            return found;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            faults.add("files that match \"" + name + "\" cannot be found: " + e.getMessage(), where, "");
            return List.of();
        }
    }

    private List<SourceFile> findAll(String name, List<String> looked) throws IOException {
        if (name.startsWith(CLASSPATH)) {
            String path = name.substring(CLASSPATH.length()).replaceFirst("^/+", "");
            return onClassPath(SourceGlob.of(path), "", looked);
        }
        SourceGlob glob = SourceGlob.of(name.replace('\\', '/'));
        if (name.startsWith(FILE) || isAbsolute(glob.folder())) {
            return inFileSystem(glob, looked);
        }
        List<SourceFile> found = onClassPath(glob, besideTestClass(""), looked);
        return found.isEmpty() ? inFileSystem(glob, looked) : found;
    }

    /** Where several folders of the class path have a file, the first counts, as it does for one file. */
    private List<SourceFile> onClassPath(SourceGlob glob, String folder, List<String> looked) throws IOException {
        String path = folder + glob.folder();
        looked.add(path.isEmpty() ? "the roots of the class path" : "class path folder " + path);
        ClassLoader loader = testClass.getClassLoader();
        List<URL> folders =
                Collections.list(loader == null ? ClassLoader.getSystemResources(path) : loader.getResources(path));
        Map<String, SourceFile> found = new TreeMap<>();
        for (URL each : folders) {
            glob.in(each).forEach(file -> found.putIfAbsent(file.name(), file));
        }
        return List.copyOf(found.values());
    }

    private static List<SourceFile> inFileSystem(SourceGlob glob, List<String> looked) throws IOException {
        Path folder = Path.of(glob.folder().startsWith(FILE) ? path(glob.folder()) : glob.folder())
                .toAbsolutePath()
                .normalize();
        looked.add("folder " + folder);
        return Files.isDirectory(folder) ? glob.in(folder) : List.of();
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
