package dev.parley.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.parley.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern YAML_MARK = Pattern.compile("in 'reader', line ([0-9]{1,9}), column ([0-9]{1,9}):");

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
        try (InputStream in = file.open()) {
            return readDocument(file, in, faults);
        } catch (IOException e) {
            Utf8.unreadable(file.name(), e, faults);
            return Optional.empty();
        }
    }

    /**
     * Reads a file that is one YAML or JSON value and that is open already.
     *
     * @param file the file
     * @param in its content
     * @param faults takes what is malformed
     * @return nothing if the file is malformed or holds no value
     * @throws IOException if it cannot be read
     */
    public static Optional<Located> readDocument(SourceFile file, InputStream in, Faults faults) throws IOException {
        boolean yaml = file.format().filter(SourceFile.Format.YAML::equals).isPresent();
        Reader reader = Utf8.reader(in);
        return yaml
                ? read(YAML, new QuestionMarks(reader), file.start(), faults)
                : read(JSON, reader, file.start(), faults);
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
            reader = Utf8.reader(file.open());
        } catch (IOException e) {
            Utf8.unopened(file, e, faults);
            return Stream.empty();
        }
        Iterator<Located> values = new JsonLines(reader, file.start(), faults);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(values, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> Utf8.close(reader));
    }

    /** Reads one JSON value that stands somewhere in a file. */
    static Optional<Located> readJson(String text, Place start, Faults faults) throws IOException {
        return read(JSON, new StringReader(text), start, faults);
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
            faults.add("malformed: " + problem(e.getOriginalMessage()), place(e, start), "");
            return Optional.empty();
        }
    }

    /** SnakeYAML's messages know better than the parser where the problem is: it has not got there yet. */
    private static Place place(JsonProcessingException problem, Place start) {
        JsonLocation location = problem.getLocation() == null ? JsonLocation.NA : problem.getLocation();
        int line = location.getLineNr();
        int column = location.getColumnNr();
        Matcher mark = YAML_MARK.matcher(String.valueOf(problem.getOriginalMessage()));
        while (mark.find()) {
            line = Integer.parseInt(mark.group(1));
            column = Integer.parseInt(mark.group(2));
        }
        return start.at(Math.max(1, line) + start.line() - 1, Math.max(1, column));
    }

    /** Leaves out the indented lines: they quote the file and repeat the place. */
    private static String problem(@Nullable String message) {
        String problem = String.valueOf(message)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
        return QuestionMarks.restore(Json.withoutOpening(problem));
    }
}
