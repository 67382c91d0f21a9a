package dev.parley.samples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files under {@code src} of every module.
 *
 * @param files each file's text by its path from the project's root
 */
record SourceTrees(Map<String, String> files) {

    static SourceTrees under(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path source : modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> tree = Files.walk(source)) {
                    tree.filter(Files::isRegularFile)
                            .forEach(file -> text(file)
                                    .ifPresent(text ->
                                            files.put(root.relativize(file).toString(), text)));
                }
            }
        }
        return new SourceTrees(files);
    }

    /** A recorded answer may be no text. */
    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).replace("\r\n", "\n"));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is wrong with a snippet; nothing where some file has it to the letter. */
    Optional<String> complaint(Snippet snippet) {
        return files.values().stream().anyMatch(text -> text.contains(snippet.text()))
                ? Optional.empty()
                : Optional.of(snippet
                        + ": this snippet stands in no file of */src; write it into a sample or a test, run that,"
                        + " and copy it to the letter\n" + nearest(snippet));
    }

    private String nearest(Snippet snippet) {
        for (int lines = snippet.lines() - 1; lines > 0; lines--) {
            String start = snippet.start(lines);
            Optional<String> file = files.entrySet().stream()
                    .filter(each -> each.getValue().contains(start))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (file.isPresent()) {
                return "  nearest: " + file.get() + ", up to line " + (snippet.line() + lines)
                        + " of the page; it lacks\n    "
                        + snippet.text().lines().skip(lines).findFirst().orElse("");
            }
        }
        return "  no file has even its first line\n    " + snippet.start(1).stripTrailing();
    }
}
