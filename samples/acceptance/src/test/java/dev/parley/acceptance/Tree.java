package dev.parley.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with everything below it. */
final class Tree {

    private Tree() {}

    /** Returns the files of a folder and of those below it, in the order of their names. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Copies the files of a folder and of those below it. */
    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            copyFile(file, to.resolve(from.relativize(file).toString()));
        }
    }

    /** Copies one file into a folder that need not be there. */
    static void copyFile(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    /** Deletes a folder, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
