package dev.parley.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML, JSON and JSON Lines into located trees. What is malformed becomes a fault with its line and column.
 *
 * @since 0.1.0
 */
public final class TreeReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonFactory YAML = YAMLFactory.builder()
            .loaderOptions(yamlOptions())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TreeReader() {}

    private static LoaderOptions yamlOptions() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // SnakeYAML's own limit of 3 MB is less than a dataset may have
        options.setAllowDuplicateKeys(false);
        return options;
    }

    /**
     * Reads a file that is one YAML or JSON value.
     *
     * @param file the file
     * @param faults takes what is malformed
     * @return nothing if the file cannot be read, is malformed or holds no value
     */
    public static Optional<Located> readDocument(SourceFile file, Faults faults) {
        JsonFactory factory =
                file.format().filter(SourceFile.Format.YAML::equals).isPresent() ? YAML : JSON;
        try (InputStream in = file.open();
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(factory, reader, file.start(), faults);
        } catch (IOException e) {
            faults.add("the file cannot be read: " + e.getMessage(), file.name(), "");
            return Optional.empty();
        }
    }

    /**
     * Reads a JSON Lines file, one line at a time. Blank lines are passed over; a malformed line becomes a fault when it
     * is reached, and reading goes on behind it. Close the stream to close the file.
     *
     * @param file the file
     * @param faults takes what is malformed
     * @return the values, each read when it is asked for
     */
    public static Stream<Located> readLines(SourceFile file, Faults faults) {
        BufferedReader reader;
        try {
            reader = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            faults.add("the file cannot be read: " + e.getMessage(), file.name(), "");
            return Stream.empty();
        }
        Iterator<Located> values = new Lines(reader, file.start(), faults);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(values, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> close(reader));
    }

    private static void close(Reader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Located> read(JsonFactory factory, Reader reader, Place start, Faults faults)
            throws IOException {
        try (JsonParser parser = factory.createParser(reader)) {
            TreeBuilder builder = new TreeBuilder(parser, start, faults);
            Optional<Located> value = builder.document();
            if (parser.nextToken() != null) {
                faults.add("there is more than one value", builder.here(), "keep one value per file");
            }
            return value;
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            int line = Math.max(1, location.getLineNr()) + start.line() - 1;
            faults.add("malformed: " + firstLine(e.getOriginalMessage()), start.at(line, column(location)), "");
            return Optional.empty();
        }
    }

    private static int column(JsonLocation location) {
        return Math.max(1, location.getColumnNr());
    }

    /** Keeps the first line: what follows in the parser's messages quotes the file and repeats the place. */
    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("").strip();
    }

    /** The values of a JSON Lines file; each line is read when it is asked for. */
    private static final class Lines implements Iterator<Located> {

        private final BufferedReader reader;
        private final Place start;
        private final Faults faults;
        private int line;
        private @Nullable Located next;

        Lines(BufferedReader reader, Place start, Faults faults) {
            this.reader = reader;
            this.start = start;
            this.faults = faults;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null) {
                    String text = reader.readLine();
                    if (text == null) {
                        return false;
                    }
                    line++;
                    String content = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
                    if (!content.isBlank()) {
                        next = read(JSON, new StringReader(content), start.at(line, 1), faults)
                                .orElse(null);
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Located next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Located value = next;
            next = null;
            return value;
        }
    }
}
