package dev.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads documentation comments from the source tree: nothing of them is left at run time. */
final class SourceComments {

    /** A comment as a row of a table needs it, in Markdown. */
    record Comment(String meaning, String fallback) {}

    private static final String COMMENT = "/\\*\\*((?:[^*]++|\\*(?!/))*+)\\*/\\s*";
    private static final Pattern ATTRIBUTE =
            Pattern.compile(COMMENT + "(?:@CommaSeparated\\s+)?[\\w<>?]+\\[\\] (\\w+)\\(\\) ?(?:default [^;]*)?;");
    private static final Pattern TYPE = Pattern.compile(COMMENT + "@Target");
    private static final Pattern PARAMETER =
            Pattern.compile(COMMENT + "static final String \\w+ =\\s+\"(parley\\.[\\w.-]+)\";");
    private static final Pattern DEFAULT = Pattern.compile("Default: (.+?)(?=\\.(?:\\s|$)|;)");

    private SourceComments() {}

    /** Returns the comment of each attribute of an annotation, in the order of the source. */
    static Map<String, Comment> attributes(Class<?> annotation) {
        return comments(ATTRIBUTE, read(source(annotation)));
    }

    /** Returns the first sentence of an annotation's own comment. */
    static String ofType(Class<?> annotation) {
        Matcher type = TYPE.matcher(read(source(annotation)));
        if (!type.find()) {
            throw new IllegalStateException(annotation + " has no comment");
        }
        return comment(type.group(1)).meaning();
    }

    /** Returns the comment of each constant below a folder that names a parameter of Parley's, by the parameter's name. */
    static Map<String, Comment> parameters(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, Comment> found = new LinkedHashMap<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .forEach(file -> found.putAll(comments(PARAMETER, read(file))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path source(Class<?> type) {
        return Path.of("src/main/java").resolve(type.getName().replace('.', '/') + ".java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Comment> comments(Pattern pattern, String source) {
        Map<String, Comment> comments = new LinkedHashMap<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            comments.put(matcher.group(2), comment(matcher.group(1)));
        }
        return comments;
    }

    private static Comment comment(String javadoc) {
        String text = markdown(javadoc.replaceAll("\\s*\\n\\s*\\*? ?", " ").strip());
        Matcher fallback = DEFAULT.matcher(text);
        String meaning = text.replaceFirst("(?s)\\.\\s.*", "").replaceFirst("\\.$", "");
        return new Comment(meaning, fallback.find() ? fallback.group(1) : "–");
    }

    private static String markdown(String text) {
        return text.replaceAll("\\{@link (?:[\\w.#()]+ )([^}]+)}", "`$1`")
                .replaceAll("\\{@link #?(?:[\\w.]+\\.)?([\\w#]+)}", "`$1`")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("</?code>", "`")
                .replace("|", "\\|");
    }
}
